using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>Equal to the given value (等于); null asks for rows without one.</summary>
internal sealed class Equal : FilterOperator
{
    public override string Name => "eq";

    public override string? NegatedName => "neq";

    public override OperandShape Operand => OperandShape.Value;

    public override string Description => "Equal to the given value (等于); null asks for rows without one.";

    public override bool AppliesTo(ValueKind kind) => kind is not (ValueKind.Geometry or ValueKind.Object or ValueKind.ObjectList);

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
        => new SqlExpression.Binary(column, SqlOperator.Equal, FilterValues.One(property, arguments.Value!));
}
