using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>Compares the distance in metres to the given shape.</summary>
internal sealed class DistanceTo : FilterOperator
{
    private static readonly PropertyModel Metres = new() { Name = "distance", Kind = ValueKind.Float, ClrType = typeof(double), IsNullable = true };

    public override string Name => "distance";

    public override string? NegatedName => null;

    public override OperandShape Operand => OperandShape.Distance;

    public override string Description => "Compares the distance in metres (距离) between the stored shape and the given one.";

    public override bool AppliesTo(ValueKind kind) => kind == ValueKind.Geometry;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
    {
        var compared = arguments.DistanceOperator!.Translate(FilterShapes.Distance(column, arguments), Metres, arguments with { Value = arguments.Metres });
        if (arguments.DistanceNegated) return new SqlExpression.IsNotTrue(compared);
        return arguments.DistanceOperator is Less or LessOrEqual
            ? new SqlExpression.And([FilterShapes.IsNear(column, arguments), compared])
            : compared;
    }
}
