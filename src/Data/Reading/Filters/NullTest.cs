using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>Whether there is a value at all; what it becomes is the planner's. An addition of the hub.</summary>
internal sealed class NullTest : FilterOperator
{
    public override string Name => "isNull";

    public override string? NegatedName => null;

    public override OperandShape Operand => OperandShape.NullTest;

    public override string Description => "Whether there is no value (为空): true for items without one, false for those with one.";

    public override bool AppliesTo(ValueKind kind) => kind is not (ValueKind.Object or ValueKind.ObjectList);

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
        => new SqlExpression.IsNull(column, Negated: arguments.Value is ReadValue.Constant { Value: false });
}
