using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Schema.Planning;

/// <summary>Turns a <c>having</c> into a condition on figures. An absent or empty object restricts nothing.</summary>
internal static class HavingPlanner
{
    private static readonly PropertyModel Whole = Kind(ValueKind.Int, typeof(int));

    private static readonly PropertyModel Number = Kind(ValueKind.Float, typeof(double));

    public static ReadFilter? Plan(InputNode? having) => having is InputNode.Object filter ? Object(filter) : null;

    private static ReadFilter? Object(InputNode.Object filter)
        => FilterPlanner.All(filter.Members.Select(member => FilterPlanner.Combination(member.Field.Name, member.Value, Object) ?? Figure(member.Field.Name, member.Value)));

    private static ReadFilter? Figure(string name, InputNode value)
    {
        if (value is not InputNode.Object conditions) return null;
        if (name == "count") return Measured(ReadMeasure.Count, Whole, conditions);
        return FilterPlanner.All(conditions.Members.Select(member => MeasurePlans.Of(name, member.Field) is { } measure && member.Value is InputNode.Object operations
            ? Measured(measure, KindOf(measure), operations)
            : null));
    }

    private static ReadFilter.Measured? Measured(ReadMeasure measure, PropertyModel kind, InputNode.Object operations)
        => OperationPlans.Plan(kind, operations) is { } condition ? new ReadFilter.Measured(measure, condition) : null;

    private static PropertyModel KindOf(ReadMeasure measure) => measure.Function switch
    {
        AggregateFunction.CountDistinct => Whole,
        AggregateFunction.Minimum or AggregateFunction.Maximum => measure.Property!,
        _ => Number,
    };

    private static PropertyModel Kind(ValueKind kind, Type type) => new() { Name = "Figure", Kind = kind, ClrType = type, IsNullable = true, Column = "" };
}
