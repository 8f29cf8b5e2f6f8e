using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>The stored shape has no point in common with the given one (相离). No index helps: mostly everything is
/// far from a shape. PostGIS prepares a shape for <c>st_intersects</c>, not for <c>st_disjoint</c>.</summary>
internal sealed class DisjointGeometry : FilterOperator
{
    public override string Name => "disjoint";

    public override string? NegatedName => "ndisjoint";

    public override OperandShape Operand => OperandShape.Geometry;

    public override string Description => "The stored shape has no point in common with the given one (相离).";

    public override bool AppliesTo(ValueKind kind) => kind == ValueKind.Geometry;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
        => FilterShapes.Fails(new SqlExpression.Call(SqlFunction.Intersects, [column, FilterShapes.Given(arguments)]));
}
