using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>The stored shape has a point in common with a box: what a map's window shows. PostgreSQL's own <c>&amp;&amp;</c> rounds its boxes
/// outwards by up to a metre; this is exact, and the same index serves it. An addition of the hub.</summary>
internal sealed class IntersectsBox : FilterOperator
{
    public override string Name => "bbox";

    public override string? NegatedName => "nbbox";

    public override OperandShape Operand => OperandShape.Box;

    public override string Description => "The stored shape has a point in common with the box, borders included (矩形范围): what the window of a map shows.";

    public override bool AppliesTo(ValueKind kind) => kind == ValueKind.Geometry;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
        => new SqlExpression.Call(SqlFunction.Intersects, [column, FilterShapes.Given(arguments)]);
}
