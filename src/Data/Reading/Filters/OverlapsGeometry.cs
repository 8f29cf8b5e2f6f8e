using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>The stored shape and the given one, of the same dimension, overlap without one containing the other (重叠).</summary>
internal sealed class OverlapsGeometry : FilterOperator
{
    public override string Name => "overlaps";

    public override string? NegatedName => "noverlaps";

    public override OperandShape Operand => OperandShape.Geometry;

    public override string Description => "The stored shape and the given one, of the same dimension, overlap without one containing the other (重叠).";

    public override bool AppliesTo(ValueKind kind) => kind == ValueKind.Geometry;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
        // A point never overlaps: nothing of it could be outside.
        => FilterShapes.IsPoint(property)
            ? new SqlExpression.Boolean(false)
            : new SqlExpression.Call(SqlFunction.Overlaps, [column, FilterShapes.Given(arguments)]);
}
