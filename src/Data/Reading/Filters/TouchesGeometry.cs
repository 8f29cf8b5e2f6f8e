using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>The stored shape and the given one share border points only (接触).</summary>
internal sealed class TouchesGeometry : FilterOperator
{
    public override string Name => "touches";

    public override string? NegatedName => "ntouches";

    public override OperandShape Operand => OperandShape.Geometry;

    public override string Description => "The stored shape and the given one share border points only (接触).";

    public override bool AppliesTo(ValueKind kind) => kind == ValueKind.Geometry;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
    {
        var given = FilterShapes.Given(arguments);
        if (!FilterShapes.IsPoint(property)) return new SqlExpression.Call(SqlFunction.Touches, [column, given]);
        // The same for points, and PostGIS prepares the given shape for both, but not for st_touches.
        return new SqlExpression.And(
        [
            new SqlExpression.Call(SqlFunction.Intersects, [column, given]),
            FilterShapes.Fails(new SqlExpression.Call(SqlFunction.Within, [column, given])),
        ]);
    }
}
