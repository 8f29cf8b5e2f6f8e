using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>The stored shape has a point in common with the given one (相交).</summary>
internal sealed class IntersectsGeometry : FilterOperator
{
    public override string Name => "intersects";

    public override string? NegatedName => "nintersects";

    public override OperandShape Operand => OperandShape.Geometry;

    public override string Description => "The stored shape has a point in common with the given one (相交).";

    public override bool AppliesTo(ValueKind kind) => kind == ValueKind.Geometry;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
        => new SqlExpression.Call(SqlFunction.Intersects, [column, FilterShapes.Given(arguments)]);
}
