using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>What is known of a group by its keys.</summary>
/// <param name="entity">The entity of the grouped rows.</param>
/// <param name="keys">The keys.</param>
internal sealed class KeySources(EntityModel entity, IReadOnlyList<ReadGroupKey> keys)
{
    /// <summary>A value: a key itself, or of the row that a key stands for.</summary>
    /// <exception cref="ReadRequestException">Nothing tells it (HUB_GROUP_KEY).</exception>
    public ReadKeySource Value(IReadOnlyList<NavigationModel> path, PropertyModel property)
    {
        var own = Find(path, property, form => form is GroupForm.Value);
        if (own >= 0) return new ReadKeySource(own, [], null);
        // The longest way that is known leaves the fewest joins.
        for (var known = path.Count; known >= 0; known--)
        {
            var start = known == 0 ? entity : path[known - 1].Target;
            var key = Find([.. path.Take(known)], start.Key, form => form is GroupForm.Value);
            if (key >= 0) return new ReadKeySource(key, [.. path.Skip(known)], property);
        }

        throw Unknown(path, property);
    }

    /// <summary>What groups are ordered by: a key in whatever form, or what belongs to one.</summary>
    public ReadKeySource Sortable(IReadOnlyList<NavigationModel> path, PropertyModel property)
    {
        var own = Find(path, property, _ => true);
        return own >= 0 ? new ReadKeySource(own, [], null) : Value(path, property);
    }

    /// <summary>A key of a form.</summary>
    public (int Key, T Form) Of<T>(IReadOnlyList<NavigationModel> path, PropertyModel property)
        where T : GroupForm
    {
        var key = Find(path, property, form => form is T);
        return key >= 0 ? (key, (T)keys[key].Form) : throw Unknown(path, property);
    }

    /// <summary>What is null where the row at the end of the path is missing.</summary>
    public IReadOnlyList<ReadKeySource> Presence(IReadOnlyList<NavigationModel> path)
    {
        var below = Enumerable.Range(0, keys.Count).Where(key => keys[key].Path.Take(path.Count).SequenceEqual(path)).Select(key => new ReadKeySource(key, [], null)).ToList();
        return below.Count > 0 ? below : [Value(path, path[^1].Target.Key)];
    }

    private int Find(IReadOnlyList<NavigationModel> path, PropertyModel property, Func<GroupForm, bool> isForm)
    {
        for (var key = 0; key < keys.Count; key++)
        {
            if (keys[key].Property == property && keys[key].Path.SequenceEqual(path) && isForm(keys[key].Form)) return key;
        }

        return -1;
    }

    private static ReadRequestException Unknown(IReadOnlyList<NavigationModel> path, PropertyModel property)
    {
        var name = string.Join('.', path.Select(step => step.Name).Append(property.Name).Select(Names.Field));
        var related = path.Count == 0 ? "" : $", or by the id of {string.Join('.', path.Select(step => Names.Field(step.Name)))}";
        return new ReadRequestException("HUB_GROUP_KEY", $"The groups don't tell {name} as it is asked for; group by it{related}.");
    }
}
