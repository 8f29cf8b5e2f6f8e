using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>Greater than the given value (大于).</summary>
internal sealed class Greater : FilterOperator
{
    public override string Name => "gt";

    public override string? NegatedName => "ngt";

    public override OperandShape Operand => OperandShape.Value;

    public override string Description => "Greater than the given value (大于).";

    public override bool AppliesTo(ValueKind kind) => kind is ValueKind.Int or ValueKind.Long or ValueKind.Decimal or ValueKind.Float or ValueKind.LocalDate or ValueKind.DateTime;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
        => new SqlExpression.Binary(column, SqlOperator.Greater, FilterValues.One(property, arguments.Value!));
}
