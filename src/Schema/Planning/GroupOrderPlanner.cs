using System.Collections.Immutable;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>Turns the <c>order</c> of groups into sort keys.</summary>
internal sealed class GroupOrderPlanner(KeySources sources)
{
    private readonly List<ReadGroupOrder> _keys = [];

    /// <exception cref="ReadRequestException">Something is no single value of a group (HUB_GROUP_KEY).</exception>
    public static IReadOnlyList<ReadGroupOrder> Plan(InputNode? order, KeySources sources)
    {
        var planner = new GroupOrderPlanner(sources);
        if (order is InputNode.List list)
        {
            foreach (var (field, value) in list.Items.OfType<InputNode.Object>().SelectMany(item => item.Members)) planner.Add(field.Name, value);
        }

        return planner._keys;
    }

    private void Add(string name, InputNode value)
    {
        switch (name, value)
        {
            case ("key", InputNode.Object key):
                AddKey(key, []);
                break;
            case ("count", InputNode.Leaf direction):
                _keys.Add(Order(ReadMeasure.Count, null, direction));
                break;
            case (_, InputNode.Object figures):
                foreach (var (member, direction) in figures.Members)
                {
                    if (MeasurePlans.Of(name, member) is { } measure && direction is InputNode.Leaf leaf) _keys.Add(Order(measure, null, leaf));
                }

                break;
        }
    }

    private void AddKey(InputNode.Object key, ImmutableList<NavigationModel> path)
    {
        foreach (var (field, value) in key.Members)
        {
            switch (FieldBinding.Of(field), value)
            {
                case (FieldBinding.Property property, InputNode.Leaf direction):
                    _keys.Add(Order(null, sources.Sortable(path, property.Model), direction));
                    break;
                case (FieldBinding.ToOne toOne, InputNode.Object nested):
                    AddKey(nested, path.Add(toOne.Model));
                    break;
                case (_, InputNode.Null):
                    break;
                default:
                    throw new ReadRequestException("HUB_GROUP_KEY", $"Groups can't be ordered by {field.Name}, which is no single value of a group.");
            }
        }
    }

    private static ReadGroupOrder Order(ReadMeasure? measure, ReadKeySource? key, InputNode.Leaf direction)
    {
        var (descends, nullsFirst) = OrderPlanner.Direction(direction);
        return new ReadGroupOrder(measure, key, descends, nullsFirst);
    }
}
