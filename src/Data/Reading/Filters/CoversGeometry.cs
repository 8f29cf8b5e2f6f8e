using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>No point of the given shape lies outside of the stored one; its border counts as inside. How places find their grid.</summary>
internal sealed class CoversGeometry : FilterOperator
{
    public override string Name => "covers";

    public override string? NegatedName => "ncovers";

    public override OperandShape Operand => OperandShape.Geometry;

    public override string Description => "The stored shape covers the given one, border included (覆盖).";

    public override bool AppliesTo(ValueKind kind) => kind == ValueKind.Geometry;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
        => new SqlExpression.Call(SqlFunction.Covers, [column, FilterShapes.Given(arguments)]);
}
