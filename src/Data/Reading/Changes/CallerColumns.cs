using Jianye.DataHub.Data.Sql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Reading.Changes;

/// <summary>Asks one question for many callers at once: what would be parameters are columns of a list of callers, so that the statement stays one however many they are.</summary>
internal sealed class CallerColumns
{
    private readonly SqlAlias _caller = new("v");
    private readonly List<SqlParameterSource> _sources = [];

    /// <summary>What each caller gives, by the name of its column.</summary>
    public IEnumerable<(string Name, SqlParameterSource Source)> Sources => _sources.Select((source, i) => (Name(i), source));

    /// <summary><c>select v.n, q.* from jsonb_to_recordset($1) as v(n int, p0 uuid, …) cross join lateral (…) as q</c></summary>
    /// <param name="select">Guarded and verified.</param>
    public SqlSelect ForEach(SqlSelect select)
    {
        var each = new Placing(this).Rewrite(select);
        var rows = new SqlAlias("q");
        return new SqlSelect
        {
            Columns = [(new SqlExpression.Column(_caller, "n"), "caller"), .. select.Columns.Select(column => ((SqlExpression)new SqlExpression.Column(rows, column.Name), column.Name))],
            From =
            [
                new SqlFrom.Objects(
                    new SqlExpression.Parameter(new SqlParameterSource(null, ParameterUse.OfBatch, NpgsqlDbType.Jsonb, BatchValue.Callers)), IsList: true, _caller,
                    [("n", SqlType.Integer), .. _sources.Select((source, i) => (Name(i), TypeOf(source)))]),
                new SqlFrom.Subquery(each, rows, SqlJoin.CrossLateral),
            ],
        };
    }

    private static string Name(int column) => $"p{column}";

    private static SqlType TypeOf(SqlParameterSource source) => source.Type switch
    {
        null => SqlType.Geometry,
        NpgsqlDbType.Text => SqlType.Text,
        NpgsqlDbType.Uuid => SqlType.Uuid,
        NpgsqlDbType.Boolean => SqlType.Boolean,
        NpgsqlDbType.Integer => SqlType.Integer,
        NpgsqlDbType.Bigint => SqlType.BigInteger,
        NpgsqlDbType.Numeric => SqlType.Numeric,
        NpgsqlDbType.Double => SqlType.Double,
        NpgsqlDbType.Date => SqlType.Date,
        NpgsqlDbType.TimestampTz => SqlType.Timestamp,
        NpgsqlDbType.Array | NpgsqlDbType.Text => SqlType.Texts,
        NpgsqlDbType.Array | NpgsqlDbType.Uuid => SqlType.Uuids,
        NpgsqlDbType.Array | NpgsqlDbType.Integer => SqlType.Integers,
        NpgsqlDbType.Array | NpgsqlDbType.Bigint => SqlType.BigIntegers,
        NpgsqlDbType.Array | NpgsqlDbType.Numeric => SqlType.Numerics,
        NpgsqlDbType.Array | NpgsqlDbType.Double => SqlType.Doubles,
        NpgsqlDbType.Array | NpgsqlDbType.Date => SqlType.Dates,
        NpgsqlDbType.Array | NpgsqlDbType.TimestampTz => SqlType.Timestamps,
        var type => throw new InvalidOperationException($"No column of callers is of {type}."),
    };

    private SqlExpression.Column ColumnOf(SqlParameterSource source)
    {
        var column = _sources.IndexOf(source);
        if (column < 0)
        {
            column = _sources.Count;
            _sources.Add(source);
        }

        return new SqlExpression.Column(_caller, Name(column));
    }

    private sealed class Placing(CallerColumns columns) : SqlRewriter
    {
        public override SqlExpression Rewrite(SqlExpression expression)
            => expression is SqlExpression.Parameter { Source: { Use: not ParameterUse.OfBatch } source } ? columns.ColumnOf(source) : base.Rewrite(expression);
    }
}
