using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>No point of the stored shape lies outside of the given one; its border counts as inside (被覆盖).</summary>
internal sealed class CoveredByGeometry : FilterOperator
{
    public override string Name => "coveredBy";

    public override string? NegatedName => "ncoveredBy";

    public override OperandShape Operand => OperandShape.Geometry;

    public override string Description => "No point of the stored shape lies outside of the given one; its border counts as inside (被覆盖).";

    public override bool AppliesTo(ValueKind kind) => kind == ValueKind.Geometry;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
        => new SqlExpression.Call(SqlFunction.CoveredBy, [column, FilterShapes.Given(arguments)]);
}
