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

        return [.. keys.DistinctBy(key => (string.Join('.', key.Path.Select(step => step.Name)), key.Property.Name))];
    }

    private static void Add(InputNode.Object item, ImmutableList<NavigationModel> path, List<ReadOrder> keys)
    {
        foreach (var (field, value) in item.Members)
        {
            switch (FieldBinding.Of(field), value)
            {
                case (FieldBinding.Property property, InputNode.Leaf direction):
                    keys.Add(new ReadOrder(path, property.Model, Equals(direction.Value, "DESC")));
                    break;
                case (FieldBinding.ToOne toOne, InputNode.Object nested):
                    Add(nested, path.Add(toOne.Model), keys);
                    break;
            }
        }
    }
}
