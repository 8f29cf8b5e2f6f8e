using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>The stored shape and the given one hold the same points, wherever their rings begin (相等).</summary>
internal sealed class EqualsGeometry : FilterOperator
{
    public override string Name => "equals";

    public override string? NegatedName => "nequals";

    public override OperandShape Operand => OperandShape.Geometry;

    public override string Description => "The stored shape and the given one hold the same points, wherever their rings begin (相等).";

    public override bool AppliesTo(ValueKind kind) => kind == ValueKind.Geometry;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
        => new SqlExpression.Call(SqlFunction.Equals, [column, FilterShapes.Given(arguments)]);
}
