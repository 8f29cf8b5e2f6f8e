using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>Lies within a distance in metres of the given shape; the index on the column serves it. An addition of the hub.</summary>
internal sealed class WithinDistance : FilterOperator
{
    public override string Name => "dWithin";

    public override string? NegatedName => "ndWithin";

    public override OperandShape Operand => OperandShape.WithinDistance;

    public override string Description => "Lies within the given metres of the given shape (距离以内).";

    public override bool AppliesTo(ValueKind kind) => kind == ValueKind.Geometry;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
    {
        var metres = FilterValues.Metres(arguments.Metres!);
        return new SqlExpression.And(
        [
            FilterShapes.IsNear(column, arguments),
            new SqlExpression.Binary(FilterShapes.Distance(column, arguments), SqlOperator.LessOrEqual, metres),
        ]);
    }
}
