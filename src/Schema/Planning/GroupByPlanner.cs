using System.Collections.Immutable;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>Turns a <c>groupBy</c> into keys, in the order given.</summary>
internal static class GroupByPlanner
{
    /// <exception cref="ReadRequestException">There are too many, or one says nothing (HUB_GROUP_BY).</exception>
    public static IReadOnlyList<ReadGroupKey> Plan(InputNode? groupBy)
    {
        var keys = new List<ReadGroupKey>();
        if (groupBy is InputNode.List list)
        {
            foreach (var item in list.Items.OfType<InputNode.Object>()) Add(item, [], keys);
        }

        if (keys.Count > OperationLimits.MostGroupKeys)
        {
            throw new ReadRequestException("HUB_GROUP_BY", $"Groups are made by at most {OperationLimits.MostGroupKeys} keys, but {keys.Count} were given.");
        }

        return keys;
    }

    private static void Add(InputNode.Object item, ImmutableList<NavigationModel> path, List<ReadGroupKey> keys)
    {
        foreach (var (field, value) in item.Members)
        {
            switch (FieldBinding.Of(field), value)
            {
                case (FieldBinding.Property property, InputNode.Leaf { Value: true }):
                    keys.Add(new ReadGroupKey(path, property.Model, new GroupForm.Value()));
                    break;
                case (FieldBinding.Property property, InputNode.Object form):
                    var forms = Forms(form).ToList();
                    if (forms.Count == 0)
                    {
                        throw new ReadRequestException("HUB_GROUP_BY", $"To group by {Names.Field(property.Model.Name)} takes value: true or bands, but neither was given.");
                    }

                    keys.AddRange(forms.Select(given => new ReadGroupKey(path, property.Model, given)));
                    break;
                case (FieldBinding.ToOne toOne, InputNode.Object nested):
                    Add(nested, path.Add(toOne.Model), keys);
                    break;
            }
        }
    }

    private static IEnumerable<GroupForm> Forms(InputNode.Object form)
    {
        if (form.Find("by") is InputNode.Leaf { Value: CalendarUnit unit }) yield return new GroupForm.Period(unit);
        if (form.Find("shape") is InputNode.Leaf { Value: CellShape shape } && form.Find("size") is InputNode.Leaf size) yield return new GroupForm.Cell(shape, size.Source);
        if (form.Find("value") is InputNode.Leaf { Value: true }) yield return new GroupForm.Value();
        if (form.Find("bands") is InputNode.List bands) yield return new GroupForm.Bands(bands.Source, (form.Find("asOf") as InputNode.Leaf)?.Source);
    }
}
