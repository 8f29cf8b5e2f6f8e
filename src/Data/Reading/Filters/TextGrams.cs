using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>Where a column has an index over grams, all grams of the given text are asked for first and the text itself is checked after:
/// <c>hub_grams(hub_fold(name)) @> hub_grams(hub_fold($1)) and name like $2</c>. The index is over folded text, so that it serves every operator:
/// what holds a text holds it folded too.</summary>
internal static class TextGrams
{
    public static SqlExpression Of(SqlExpression text)
        => new SqlExpression.Call(SqlFunction.HubGrams, [new SqlExpression.Call(SqlFunction.HubFold, [text])]);

    public static SqlExpression Lower(SqlExpression text) => new SqlExpression.Call(SqlFunction.HubLower, [text]);

    /// <summary>The condition, behind that on the grams where the column has an index over them.</summary>
    public static SqlExpression First(SqlExpression column, PropertyModel property, FilterArguments arguments, SqlExpression condition)
        => property.HasGrams
            ? new SqlExpression.And([new SqlExpression.Binary(Of(column), SqlOperator.Contains, Of(FilterValues.Text(arguments.Value!, ParameterUse.Plain))), condition])
            : condition;

    /// <summary>Both sides are lowered by PostgreSQL: another's tables would differ in rare letters.</summary>
    public static SqlExpression LikeAnyCase(SqlExpression column, FilterArguments arguments, ParameterUse use)
        => new SqlExpression.Binary(Lower(column), SqlOperator.Like, new SqlExpression.Once(Lower(FilterValues.Text(arguments.Value!, use))));
}
