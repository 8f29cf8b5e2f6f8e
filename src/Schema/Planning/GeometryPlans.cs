using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Filters;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>The spatial operators.</summary>
internal static class GeometryPlans
{
    public static ReadFilter? Plan(PropertyModel property, InputNode.Object operations)
        => FilterPlanner.All(operations.Members.Select(member =>
            FilterPlanner.Combination(member.Field.Name, member.Value, part => Plan(property, part)) ?? Operation(property, member.Field.Name, member.Value)));

    private static ReadFilter? Operation(PropertyModel property, string name, InputNode value)
    {
        var (@operator, negated) = FilterOperators.Find(ValueKind.Geometry, name) ?? throw new InvalidOperationException($"There is no operator {name}.");
        if (@operator.Operand == OperandShape.NullTest && value is InputNode.Leaf { Value: bool isNull }) return new ReadFilter.IsNull(property, Negated: !isNull);
        if (value is not InputNode.Object given) return null;
        if (@operator.Operand == OperandShape.Box) return new ReadFilter.Compare(property, @operator, negated, new FilterArguments(null, Box(given)));
        var arguments = new FilterArguments(null, ((InputNode.Leaf)given.Find("geometry")!).Source, (given.Find("buffer") as InputNode.Leaf)?.Source);
        return @operator.Operand switch
        {
            OperandShape.Distance => FilterPlanner.All(given.Members
                .Where(member => FilterOperators.FindForDistance(member.Field.Name) is not null)
                .Select(member => Distance(property, @operator, arguments, member.Field.Name, member.Value))),
            OperandShape.WithinDistance => new ReadFilter.Compare(property, @operator, negated, arguments with { Metres = ((InputNode.Leaf)given.Find("distance")!).Source }),
            _ => new ReadFilter.Compare(property, @operator, negated, arguments),
        };
    }

    /// <summary>A box by its sides.</summary>
    public static ReadValue.Box Box(InputNode.Object given)
    {
        return new ReadValue.Box(Side("west"), Side("south"), Side("east"), Side("north"), Find("crs"), Find("datum"));

        ReadValue Side(string name) => Find(name)!;

        ReadValue? Find(string name) => (given.Find(name) as InputNode.Leaf)?.Source;
    }

    private static ReadFilter Distance(PropertyModel property, FilterOperator distance, FilterArguments arguments, string name, InputNode value)
    {
        var (comparison, negated) = FilterOperators.FindForDistance(name)!.Value;
        var metres = value switch { InputNode.Leaf leaf => leaf.Source, InputNode.List list => list.Source, _ => null };
        return metres is null
            ? negated ? new ReadFilter.And([]) : new ReadFilter.Not(new ReadFilter.And([]))
            : new ReadFilter.Compare(
                property, distance, Negated: false, arguments with { DistanceOperator = comparison, DistanceNegated = negated, Metres = metres });
    }
}
