using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Filters;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>The operators on one value. Two-valued throughout: null compares as a C# program would have it.</summary>
internal static class OperationPlans
{
    private static readonly ReadFilter Always = new ReadFilter.And([]);

    private static readonly ReadFilter Never = new ReadFilter.Not(Always);

    public static ReadFilter? Plan(PropertyModel property, InputNode.Object operations)
        => FilterPlanner.All(operations.Members.Select(member =>
            FilterPlanner.Combination(member.Field.Name, member.Value, part => Plan(property, part)) ?? Operation(property, member.Field.Name, member.Value)));

    private static ReadFilter Operation(PropertyModel property, string name, InputNode value)
    {
        var (@operator, negated) = FilterOperators.Find(property.Kind, name) ?? throw new InvalidOperationException($"There is no operator {name}.");
        return (@operator.Operand, value) switch
        {
            (OperandShape.NullTest, InputNode.Leaf { Value: bool isNull }) => new ReadFilter.IsNull(property, Negated: !isNull),
            // Neither is asked for.
            (OperandShape.NullTest, _) => Always,
            (OperandShape.List, InputNode.List list) => Listed(property, @operator, negated, list),
            (OperandShape.Value, InputNode.Leaf leaf) => new ReadFilter.Compare(property, @operator, negated, new FilterArguments(leaf.Source)),
            (OperandShape.Value, InputNode.Null) when @operator.Name == "eq" => new ReadFilter.IsNull(property, negated),
            // Nothing is greater than nothing, begins with nothing or is one of no list.
            _ => negated ? Always : Never,
        };
    }

    /// <summary>A null in the list matches rows without a value, and excludes them from <c>nin</c>.</summary>
    private static ReadFilter Listed(PropertyModel property, FilterOperator @operator, bool negated, InputNode.List list)
    {
        var compare = new ReadFilter.Compare(property, @operator, negated, new FilterArguments(list.Source));
        if (!list.Items.Any(item => item is InputNode.Null)) return compare;
        var isNull = new ReadFilter.IsNull(property, negated);
        return negated ? new ReadFilter.And([compare, isNull]) : new ReadFilter.Or([compare, isNull]);
    }
}
