using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>Contains the given text.</summary>
/// <remarks>Where the column has an index over grams, all grams of the text are asked for first and the text itself is checked after:
/// <c>hub_grams(name) @> hub_grams($1) and name like $2</c>.</remarks>
internal sealed class ContainsText : FilterOperator
{
    public override string Name => "contains";

    public override string? NegatedName => "ncontains";

    public override OperandShape Operand => OperandShape.Value;

    public override string Description => "Contains the given text (包含), letter by letter.";

    public override bool AppliesTo(ValueKind kind) => kind is ValueKind.String or ValueKind.StringList;

    internal override SqlExpression Translate(SqlExpression column, PropertyModel property, FilterArguments arguments)
    {
        var part = new SqlExpression.Binary(column, SqlOperator.Like, FilterValues.Text(arguments.Value!, ParameterUse.LikePart));
        if (!property.HasGrams) return part;
        var grams = new SqlExpression.Call(SqlFunction.HubGrams, [FilterValues.Text(arguments.Value!, ParameterUse.Plain)]);
        return new SqlExpression.And([new SqlExpression.Binary(new SqlExpression.Call(SqlFunction.HubGrams, [column]), SqlOperator.Contains, grams), part]);
    }
}
