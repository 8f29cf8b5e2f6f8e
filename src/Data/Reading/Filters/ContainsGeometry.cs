using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>The stored shape contains the given one (包含).</summary>
internal sealed class ContainsGeometry : FilterOperator
{
    public override string Name => "contains";

    public override string? NegatedName => "ncontains";

    public override OperandShape Operand => OperandShape.Geometry;

    public override string Description => "The stored shape contains the given one (包含).";

    public override bool AppliesTo(ValueKind kind) => kind == ValueKind.Geometry;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
        => new SqlExpression.Call(SqlFunction.Contains, [column, FilterShapes.Given(arguments)]);
}
