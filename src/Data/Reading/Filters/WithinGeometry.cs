using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>The stored shape lies within the given one; lying only on its border is not within (位于其中).</summary>
internal sealed class WithinGeometry : FilterOperator
{
    public override string Name => "within";

    public override string? NegatedName => "nwithin";

    public override OperandShape Operand => OperandShape.Geometry;

    public override string Description => "The stored shape lies within the given one; lying only on its border is not within (位于其中).";

    public override bool AppliesTo(ValueKind kind) => kind == ValueKind.Geometry;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
        => new SqlExpression.Call(SqlFunction.Within, [column, FilterShapes.Given(arguments)]);
}
