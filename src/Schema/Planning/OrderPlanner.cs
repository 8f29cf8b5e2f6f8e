using System.Collections.Immutable;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>Turns an <c>order</c> into sort keys; a key named twice counts once.</summary>
internal static class OrderPlanner
{
    public static IReadOnlyList<ReadOrder> Plan(InputNode? order)
    {
        var keys = new List<ReadOrder>();
        if (order is InputNode.List list)
        {
            foreach (var item in list.Items.OfType<InputNode.Object>()) Add(item, [], keys);
        }

        // Two orders by distance, or by counts of two filters, are two keys.
        return [.. keys.DistinctBy(key => (string.Join('.', key.Path.Select(step => step.Name)), key.Property.Name, key.By is ReadOrderBy.Pinyin or null ? (object)(key.By is null) : key.By))];
    }

    private static void Add(InputNode.Object item, ImmutableList<NavigationModel> path, List<ReadOrder> keys)
    {
        foreach (var (field, value) in item.Members)
        {
            switch (FieldBinding.Of(field), value)
            {
                case (FieldBinding.Property property, InputNode.Leaf direction):
                    keys.Add(Key(path, property.Model, direction, by: null));
                    break;
                case (FieldBinding.Pinyin property, InputNode.Leaf direction):
                    keys.Add(Key(path, property.Model, direction, new ReadOrderBy.Pinyin()));
                    break;
                case (FieldBinding.Property place, InputNode.Object by) when by.Find("distance") is InputNode.Object distance:
                    var from = ((InputNode.Leaf)distance.Find("geometry")!).Source;
                    keys.Add(Key(path, ReadOrder.DistanceProperty, distance.Find("direction") as InputNode.Leaf, new ReadOrderBy.Distance(place.Model, new ReadOrigin.Given(from))));
                    break;
                case (FieldBinding.ToMany toMany, InputNode.Object by) when by.Find("count") is InputNode.Leaf direction:
                    keys.Add(Key(path, RelationCount.Property, direction, new ReadOrderBy.Count(toMany.Model, FilterPlanner.Plan(by.Find("where")))));
                    break;
                case (FieldBinding.ToOne toOne, InputNode.Object nested):
                    Add(nested, path.Add(toOne.Model), keys);
                    break;
            }
        }
    }

    /// <summary>What a word of <c>SortEnumType</c> says; null is ASC.</summary>
    public static (bool Descends, bool? NullsFirst) Direction(InputNode.Leaf? direction)
    {
        var word = direction?.Value as string ?? "ASC";
        bool? nullsFirst = word.EndsWith("_NULLS_FIRST", StringComparison.Ordinal) ? true : word.EndsWith("_NULLS_LAST", StringComparison.Ordinal) ? false : null;
        return (word.StartsWith("DESC", StringComparison.Ordinal), nullsFirst);
    }

    private static ReadOrder Key(ImmutableList<NavigationModel> path, PropertyModel property, InputNode.Leaf? direction, ReadOrderBy? by)
    {
        var (descends, nullsFirst) = Direction(direction);
        return new ReadOrder(path, property, descends, by, nullsFirst);
    }
}
