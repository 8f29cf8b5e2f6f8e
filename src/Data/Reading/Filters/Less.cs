using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>Less than the given value (小于).</summary>
internal sealed class Less : FilterOperator
{
    public override string Name => "lt";

    public override string? NegatedName => "nlt";

    public override OperandShape Operand => OperandShape.Value;

    public override string Description => "Less than the given value (小于).";

    public override bool AppliesTo(ValueKind kind) => kind is ValueKind.Int or ValueKind.Long or ValueKind.Decimal or ValueKind.Float or ValueKind.LocalDate or ValueKind.DateTime;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
        => new SqlExpression.Binary(column, SqlOperator.Less, FilterValues.One(property, arguments.Value!));
}
