using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>Less than or equal to the given value (小于等于).</summary>
internal sealed class LessOrEqual : FilterOperator
{
    public override string Name => "lte";

    public override string? NegatedName => "nlte";

    public override OperandShape Operand => OperandShape.Value;

    public override string Description => "Less than or equal to the given value (小于等于).";

    public override bool AppliesTo(ValueKind kind) => kind is ValueKind.Int or ValueKind.Long or ValueKind.Decimal or ValueKind.Float or ValueKind.LocalDate or ValueKind.DateTime;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
        => new SqlExpression.Binary(column, SqlOperator.LessOrEqual, FilterValues.One(property, arguments.Value!));
}
