using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>One of the given values (属于); an empty list matches nothing.</summary>
internal sealed class OneOf : FilterOperator
{
    public override string Name => "in";

    public override string? NegatedName => "nin";

    public override OperandShape Operand => OperandShape.List;

    public override string Description => "One of the given values (属于); an empty list matches nothing.";

    public override bool AppliesTo(ValueKind kind) => kind is not (ValueKind.Geometry or ValueKind.Object or ValueKind.ObjectList or ValueKind.Boolean);

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
        => FilterValues.IsOneOf(column, property, arguments.Value!);
}
