using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Filters;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Reading.Searching;

/// <summary>The rows of one kind that match best. Each way to match is looked for by itself, in its own index, and stops after a bounded number: a syllable that half of
/// the district holds costs no more than a rare one.</summary>
/// <remarks>
/// <code>select t.*, f.rank from (select id, max(rank) from (begins with it … union all holds it … union all its initials begin with it …) group by id order by … limit n) f join t</code>
/// </remarks>
internal sealed class SearchRows(ReadSearch read, EntityModel kind, IReadOnlyList<SearchedText> texts)
{
    public const string Rank = "search_rank";

    public const string Characters = "search_characters";

    public const string Distance = "search_distance";

    /// <summary>How many that hold the text somewhere are looked at, to find the shortest and nearest among them.</summary>
    private const int MostHolding = 200;

    /// <summary>How many of each way are looked at where the nearest are asked for.</summary>
    private const int MostNear = 1_000;

    private readonly SqlExpression _given = FilterValues.Text(read.Text, ParameterUse.SearchedText);

    /// <summary>The given text, folded once a statement.</summary>
    private SqlExpression.Once Folded => new(new SqlExpression.Call(SqlFunction.HubFold, [_given]));

    private SqlExpression.Once Beyond => new(new SqlExpression.Call(SqlFunction.HubBeyond, [new SqlExpression.Call(SqlFunction.HubFold, [_given])]));

    private SqlExpression Size => read.Size is ReadValue.Constant { Value: int size }
        ? new SqlExpression.Number(size)
        : new SqlExpression.Parameter(new SqlParameterSource(read.Size, ParameterUse.PageSize, NpgsqlDbType.Bigint, read.Maximum));

    /// <summary>As many as may be shown at most, whatever is asked for: few are the first of many.</summary>
    private SqlExpression.Number MostBeginning => new(read.From is null ? read.Maximum : MostNear);

    /// <param name="columns">The columns of the rows to hand out, beside those that rank them.</param>
    public SqlSelect Compile(IEnumerable<string> columns)
    {
        var (found, row) = (new SqlAlias("f"), new SqlAlias("t"));
        var isRow = new SqlExpression.Binary(new SqlExpression.Column(row, "id"), SqlOperator.Equal, new SqlExpression.Column(found, "id"));
        return new SqlSelect
        {
            Columns =
            [
                .. columns.Select(column => ((SqlExpression)new SqlExpression.Column(row, column), column)),
                .. Ranks(found),
            ],
            From = [new SqlFrom.Subquery(Best(), found), new SqlFrom.Table(kind.Table, row, SqlJoin.Inner, isRow)],
        };
    }

    /// <summary>The best match first, then the nearest, then the shortest text.</summary>
    public List<SqlOrder> Order(SqlAlias rows)
    {
        List<SqlOrder> order = [new(new SqlExpression.Column(rows, Rank), Descending: true)];
        if (read.From is not null) order.Add(new(new SqlExpression.Column(rows, Distance), Descending: false));
        order.Add(new(new SqlExpression.Column(rows, Characters), Descending: false));
        order.Add(new(new SqlExpression.Column(rows, "id"), Descending: false));
        return order;
    }

    private IEnumerable<(SqlExpression, string)> Ranks(SqlAlias rows)
        => new[] { Rank, Characters, Distance }.Take(read.From is null ? 2 : 3).Select(column => ((SqlExpression)new SqlExpression.Column(rows, column), column));

    private SqlSelect Best()
    {
        var all = new SqlAlias("a");
        var ranked = new SqlAlias("b");
        SqlExpression Of(string column) => new SqlExpression.Column(all, column);
        var grouped = new SqlSelect
        {
            Columns =
            [
                (Of("id"), "id"),
                (new SqlExpression.Aggregate(SqlAggregate.Maximum, Of(Rank)), Rank),
                (new SqlExpression.Aggregate(SqlAggregate.Minimum, Of(Characters)), Characters),
                .. read.From is null ? [] : new (SqlExpression, string)[] { (new SqlExpression.Aggregate(SqlAggregate.Minimum, Of(Distance)), Distance) },
            ],
            From = [new SqlFrom.Union([.. texts.SelectMany(Ways)], all)],
            GroupBy = [Of("id")],
        };
        return new SqlSelect
        {
            Columns = [(new SqlExpression.Column(ranked, "id"), "id"), .. Ranks(ranked)],
            From = [new SqlFrom.Subquery(grouped, ranked)],
            OrderBy = Order(ranked),
            Limit = Size,
        };
    }

    private IEnumerable<SqlSelect> Ways(SearchedText text)
    {
        var begins = text.Ways.HasFlag(SearchWays.Begins);
        if (begins) yield return Way(text, BeginsWith, folded => Choice(Is(folded), 5, 4), folded => folded, MostBeginning);
        yield return Way(text, Holds, folded => begins ? new SqlExpression.Number(2) : Choice(Is(folded), 5, 2), order: null, new SqlExpression.Number(read.From is null ? MostHolding : MostNear));
        if (!text.Ways.HasFlag(SearchWays.Initials)) yield break;
        yield return Way(text, folded => BeginsWith(Initials(folded)), folded => Choice(AreAll(folded), 3, 1), Initials, MostBeginning);
    }

    private SqlSelect Way(
        SearchedText text, Func<SqlExpression, SqlExpression> matches, Func<SqlExpression, SqlExpression> rank, Func<SqlExpression, SqlExpression>? order, SqlExpression limit)
    {
        var table = new SqlAlias("t");
        var from = new List<SqlFrom> { new SqlFrom.Table(kind.Table, table) };
        var row = new RowScope(kind, table, from);
        var value = (text.Of is null ? row : row.ToOne(text.Of)).Expression(text.Property);
        var folded = new SqlExpression.Call(SqlFunction.HubFold, [value]);
        List<SqlExpression> conditions = [matches(folded)];
        if (read.From is not null) conditions.Add(FilterCompiler.Compile(new ReadFilter.Near(kind.Place!, read.From, read.Metres), row));
        return new SqlSelect
        {
            Columns =
            [
                (row.Column("id"), "id"),
                (rank(folded), Rank),
                (Length(value), Characters),
                .. read.From is null ? [] : new[] { (NearConditions.Distance(row.Expression(kind.Place!), read.From), Distance) },
            ],
            From = from,
            Where = new SqlExpression.And(conditions),
            OrderBy = order is null ? [] : [new SqlOrder(order(folded), Descending: false)],
            Limit = limit,
        };
    }

    private SqlExpression.And BeginsWith(SqlExpression text) => new(
    [
        new SqlExpression.Binary(text, SqlOperator.GreaterOrEqual, Folded),
        new SqlExpression.Binary(text, SqlOperator.Less, Beyond),
    ]);

    /// <summary>All words of the text, wherever they stand.</summary>
    private SqlExpression.And Holds(SqlExpression folded)
    {
        var patterns = new SqlExpression.Cast(new SqlExpression.Once(new SqlExpression.Call(SqlFunction.HubPatterns, [_given])), SqlType.Texts);
        return new SqlExpression.And(
        [
            new SqlExpression.Binary(new SqlExpression.Call(SqlFunction.HubGrams, [folded]), SqlOperator.Contains, new SqlExpression.Call(SqlFunction.HubSearchGrams, [_given])),
            new SqlExpression.LikeAll(folded, patterns),
        ]);
    }

    private SqlExpression.Binary Is(SqlExpression text) => new(text, SqlOperator.Equal, Folded);

    /// <summary>Of initials that begin with the text those that are the text are as long.</summary>
    private SqlExpression.Binary AreAll(SqlExpression folded) => new(Length(folded), SqlOperator.Equal, new SqlExpression.Once(Length(new SqlExpression.Call(SqlFunction.HubFold, [_given]))));

    private static SqlExpression.Call Length(SqlExpression text) => new(SqlFunction.Length, [text]);

    private static SqlExpression.Call Initials(SqlExpression folded) => new(SqlFunction.HubInitials, [folded]);

    private static SqlExpression.Case Choice(SqlExpression when, int then, int otherwise) => new(when, new SqlExpression.Number(then), new SqlExpression.Number(otherwise));
}
