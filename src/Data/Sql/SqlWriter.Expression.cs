using System.Globalization;

namespace Jianye.DataHub.Data.Sql;

internal sealed partial class SqlWriter
{
    private void Expression(SqlExpression expression)
    {
        switch (expression)
        {
            case SqlExpression.Column column:
                Alias(column.Table).Syntax(".").Identifier(column.Name);
                break;
            case SqlExpression.Parameter parameter:
                Placeholder(parameter.Source);
                break;
            case SqlExpression.Word word:
                Word(word.Text);
                break;
            case SqlExpression.Number number:
                Syntax(number.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case SqlExpression.Boolean boolean:
                Syntax(boolean.Value ? "true" : "false");
                break;
            case SqlExpression.Null:
                Syntax("null");
                break;
            case SqlExpression.Binary binary:
                Wrapped(binary.Left).Syntax(Spelling.Of(binary.Operator)).Wrapped(binary.Right);
                break;
            case SqlExpression.And and:
                Group(and.Parts, " and ", "true");
                break;
            case SqlExpression.Or or:
                Group(or.Parts, " or ", "false");
                break;
            case SqlExpression.IsNotTrue isNotTrue:
                Syntax("(");
                Expression(isNotTrue.Inner);
                Syntax(") is not true");
                break;
            case SqlExpression.IsNull isNull:
                Wrapped(isNull.Inner).Syntax(isNull.Negated ? " is not null" : " is null");
                break;
            case SqlExpression.EqualsAny any:
                Wrapped(any.Left).Syntax(" = any(");
                Expression(any.List);
                Syntax(")");
                break;
            case SqlExpression.LikeAll all:
                Wrapped(all.Left).Syntax(" like all(");
                Expression(all.List);
                Syntax(")");
                break;
            case SqlExpression.Collate collated:
                Wrapped(collated.Inner).Syntax(" collate ").Identifier(collated.Collation);
                break;
            case SqlExpression.Call call:
                Syntax(Spelling.Of(call.Function)).Syntax("(").Separated(call.Arguments, ", ", Expression).Syntax(")");
                break;
            case SqlExpression.Cast cast:
                Wrapped(cast.Inner).Syntax("::").Syntax(Spelling.Of(cast.Type));
                break;
            case SqlExpression.Row row:
                Syntax("(").Separated(row.Items, ", ", Expression).Syntax(")");
                break;
            case SqlExpression.Exists exists:
                Syntax(exists.Negated ? "not exists (" : "exists (");
                Select(exists.Select);
                Syntax(")");
                break;
            case SqlExpression.In contained:
                Wrapped(contained.Left).Syntax(" in (");
                Select(contained.Select);
                Syntax(")");
                break;
            case SqlExpression.Scalar scalar:
                Syntax("(");
                Select(scalar.Select);
                Syntax(")");
                break;
            case SqlExpression.Array list:
                Syntax("array[").Separated(list.Items, ", ", Expression).Syntax("]");
                break;
            case SqlExpression.ArrayOf array:
                Syntax("array(");
                Select(array.Select);
                Syntax(")");
                break;
            case SqlExpression.Aggregate aggregate:
                Aggregate(aggregate);
                break;
            case SqlExpression.Percentile percentile:
                Syntax("percentile_cont(");
                Expression(percentile.Fraction);
                Syntax(") within group (order by ");
                Expression(percentile.Of);
                Syntax(")");
                break;
            case SqlExpression.Window window:
                Window(window);
                break;
            case SqlExpression.Case choice:
                Syntax("case when ");
                Expression(choice.When);
                Syntax(" then ");
                Expression(choice.Then);
                Syntax(" else ");
                Expression(choice.Else);
                Syntax(" end");
                break;
            case SqlExpression.Once once:
                Syntax("(select ");
                Expression(once.Inner);
                Syntax(")");
                break;
            default:
                throw new InvalidOperationException($"No words for {expression.GetType().Name}.");
        }
    }

    private SqlWriter Wrapped(SqlExpression expression)
    {
        var isSimple = expression is SqlExpression.Column or SqlExpression.Parameter or SqlExpression.Word or SqlExpression.Number
            or SqlExpression.Boolean or SqlExpression.Null or SqlExpression.Call or SqlExpression.Row or SqlExpression.Once or SqlExpression.Scalar or SqlExpression.ArrayOf or SqlExpression.And or SqlExpression.Or
            or SqlExpression.Aggregate { Filter: null };
        if (!isSimple) Syntax("(");
        Expression(expression);
        return isSimple ? this : Syntax(")");
    }

    private void Group(IReadOnlyList<SqlExpression> parts, string separator, string empty)
    {
        if (parts.Count == 0) Syntax(empty);
        else if (parts.Count == 1) Expression(parts[0]);
        else Syntax("(").Separated(parts, separator, part => Wrapped(part)).Syntax(")");
    }

    /// <summary>How PostgreSQL spells what the tree names.</summary>
    private static class Spelling
    {
        public static string Of(SqlOperator @operator) => @operator switch
        {
            SqlOperator.Equal => " = ",
            SqlOperator.NotEqual => " <> ",
            SqlOperator.Less => " < ",
            SqlOperator.LessOrEqual => " <= ",
            SqlOperator.Greater => " > ",
            SqlOperator.GreaterOrEqual => " >= ",
            SqlOperator.Like => " like ",
            SqlOperator.Contains => " @> ",
            SqlOperator.BoxOverlaps => " && ",
            SqlOperator.Distance => " <-> ",
            SqlOperator.Plus => " + ",
            SqlOperator.Minus => " - ",
            SqlOperator.DividedBy => " / ",
            _ => " * ",
        };

        public static string Of(SqlFunction function) => function switch
        {
            SqlFunction.HubGrams => "hub_grams",
            SqlFunction.HubSearchGrams => "hub_search_grams",
            SqlFunction.HubPatterns => "hub_patterns",
            SqlFunction.HubFold => "hub_fold",
            SqlFunction.HubLower => "hub_lower",
            SqlFunction.HubInitials => "hub_initials",
            SqlFunction.HubBeyond => "hub_beyond",
            SqlFunction.HubMetres => "hub_metres",
            SqlFunction.HubAbout => "hub_about",
            SqlFunction.HubTwoDigits => "hub_two_digits",
            SqlFunction.UuidHash => "uuid_hash",
            SqlFunction.HubDayOf => "hub_day_of",
            SqlFunction.HubDayFrom => "hub_day_from",
            SqlFunction.HubDayAfter => "hub_day_after",
            SqlFunction.HubScope => "hub_scope",
            SqlFunction.HubScopeIsWhole => "hub_scope_is_whole",
            SqlFunction.Coalesce => "coalesce",
            SqlFunction.Concat => "concat",
            SqlFunction.Left => "left",
            SqlFunction.Right => "right",
            SqlFunction.Length => "length",
            SqlFunction.RegexpReplace => "regexp_replace",
            SqlFunction.SnapToGrid => "st_snaptogrid",
            SqlFunction.Count => "count",
            SqlFunction.Age => "age",
            SqlFunction.Year => "date_part",
            SqlFunction.AsBinary => "st_asbinary",
            SqlFunction.Covers => "st_covers",
            SqlFunction.CoveredBy => "st_coveredby",
            SqlFunction.Contains => "st_contains",
            SqlFunction.Crosses => "st_crosses",
            SqlFunction.Equals => "st_equals",
            SqlFunction.Intersects => "st_intersects",
            SqlFunction.Overlaps => "st_overlaps",
            SqlFunction.Touches => "st_touches",
            SqlFunction.Within => "st_within",
            SqlFunction.Distance => "st_distance",
            SqlFunction.Buffer => "st_buffer",
            SqlFunction.Expand => "st_expand",
            SqlFunction.DateTrunc => "date_trunc",
            SqlFunction.TimeZone => "timezone",
            SqlFunction.WidthBucket => "width_bucket",
            SqlFunction.Floor => "floor",
            SqlFunction.Round => "round",
            SqlFunction.X => "st_x",
            SqlFunction.Y => "st_y",
            _ => "st_envelope",
        };

        public static string Of(SqlAggregate function) => function switch
        {
            SqlAggregate.Count => "count",
            SqlAggregate.Sum => "sum",
            SqlAggregate.Average => "avg",
            SqlAggregate.Minimum => "min",
            SqlAggregate.Maximum => "max",
            SqlAggregate.Deviation => "stddev_samp",
            _ => "row_number",
        };

        public static string Of(SqlType type) => type switch
        {
            SqlType.Geography => "geography",
            SqlType.Geometry => "geometry",
            SqlType.Integer => "integer",
            SqlType.BigInteger => "bigint",
            SqlType.Text => "text",
            SqlType.Texts => "text[]",
            SqlType.Uuid => "uuid",
            SqlType.Uuids => "uuid[]",
            SqlType.Integers => "integer[]",
            SqlType.BigIntegers => "bigint[]",
            SqlType.Numerics => "numeric[]",
            SqlType.Doubles => "double precision[]",
            SqlType.Dates => "date[]",
            SqlType.Timestamps => "timestamptz[]",
            SqlType.Boolean => "boolean",
            SqlType.Date => "date",
            SqlType.Timestamp => "timestamptz",
            SqlType.Double => "double precision",
            SqlType.LocalTimestamp => "timestamp",
            _ => "numeric",
        };
    }
}
