using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>Greater than or equal to the given value (大于等于).</summary>
internal sealed class GreaterOrEqual : FilterOperator
{
    public override string Name => "gte";

    public override string? NegatedName => "ngte";

    public override OperandShape Operand => OperandShape.Value;

    public override string Description => "Greater than or equal to the given value (大于等于).";

    public override bool AppliesTo(ValueKind kind) => kind is ValueKind.Int or ValueKind.Long or ValueKind.Decimal or ValueKind.Float or ValueKind.LocalDate or ValueKind.DateTime;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
        => new SqlExpression.Binary(column, SqlOperator.GreaterOrEqual, FilterValues.One(property, arguments.Value!));
}
