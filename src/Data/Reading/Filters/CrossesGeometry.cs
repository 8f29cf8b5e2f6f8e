using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>The stored shape and the given one cross: they share some points inside, but not all, and these have a lower dimension, as where a line runs through an area (穿过).</summary>
internal sealed class CrossesGeometry : FilterOperator
{
    public override string Name => "crosses";

    public override string? NegatedName => "ncrosses";

    public override OperandShape Operand => OperandShape.Geometry;

    public override string Description => "The stored shape and the given one cross: they share some points inside, but not all, and these have a lower dimension, as where a line runs through an area (穿过).";

    public override bool AppliesTo(ValueKind kind) => kind == ValueKind.Geometry;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
        // A point never crosses: nothing of it could be outside.
        => FilterShapes.IsPoint(property)
            ? new SqlExpression.Boolean(false)
            : new SqlExpression.Call(SqlFunction.Crosses, [column, FilterShapes.Given(arguments)]);
}
