using Jianye.DataHub.Data.Reading.Filters;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading;

/// <summary>Reads a page whose order one index has and whose place another: the first rows of the order, as many as the window has, and only where these
/// don't fill the page all rows of the place. Either way is exact by itself; what the first costs is bounded, and it finds what lies dense at once.</summary>
/// <remarks>
/// <code>
/// with few as materialized (select count(1) &lt; 500 as few from (select 1 from incidents where location &amp;&amp; (select $1) limit 500) a),
///   w as materialized (select … from (select … from incidents order by reported_at desc, id desc limit 20000) n where location … order by … limit 51),
///   rest as materialized (select few or ((select count(1) from w) &lt; 51 and exists (select 1 from incidents order by … offset 20000 limit 1)) as rest)
/// select … from ((select … from w where (rest) is not true) union all (select … from (select … from incidents where location … and (rest) offset 0) f order by … limit 51)) u order by … limit 51
/// </code>
/// Where the box of the place holds few rows, nothing asks for the window, and it is not read. That box stands in a subquery, so that the planner takes it for small and walks its index. The second way is
/// fenced: else the planner would walk the order to its end for rows that lie far back in it.
/// </remarks>
/// <param name="read">What is asked for.</param>
/// <param name="place">The condition on the place.</param>
/// <param name="spans">Conditions that bound the order itself.</param>
/// <param name="rows">How many rows the window has.</param>
/// <param name="few">How many rows of the place are few; 0 to begin with the window in any case.</param>
internal sealed class PlaceWindow(ReadCollection read, ReadFilter place, IReadOnlyList<ReadFilter> spans, int rows, int few)
{
    /// <param name="all">The page's part as one select, by any index.</param>
    /// <param name="columns">The columns that it hands out beside those of its order.</param>
    /// <param name="keys">The keys of the order on a row.</param>
    /// <param name="range">Which of the ranges of the order is read.</param>
    public SqlSelect Of(SqlSelect all, IReadOnlyList<string> columns, Func<RowScope, List<SortKey>> keys, int range)
    {
        var (fewName, window, restName, union) = (new SqlAlias("few"), new SqlAlias("w"), new SqlAlias("rest"), new SqlAlias("u"));
        var (counted, taken, sorted) = (new SqlAlias("w"), new SqlAlias("w"), new SqlAlias("f"));
        var isTooFew = new SqlExpression.Binary(
            new SqlExpression.Scalar(new SqlSelect { Columns = [(Count(), "n")], From = [new SqlFrom.Common(window, counted)] }), SqlOperator.Less, all.Limit!);
        var goesOn = new SqlExpression.Exists(Ordered(all, keys, range) with { Offset = new SqlExpression.Number(rows), Limit = new SqlExpression.Number(1) }, Negated: false);
        var isRest = new SqlExpression.And([isTooFew, goesOn]);
        List<(SqlAlias, SqlSelect)> with =
        [
            (window, Window(all, columns, keys, range)),
            (restName, new SqlSelect { Columns = [(few > 0 ? new SqlExpression.Or([Flag(fewName, "few"), isRest]) : isRest, "rest")] }),
        ];
        if (few > 0) with.Insert(0, (fewName, Few()));
        var rest = Flag(restName, "rest");
        return new SqlSelect
        {
            With = with,
            Columns = From(all, union),
            From =
            [
                new SqlFrom.Union(
                [
                    new SqlSelect { Columns = From(all, taken), From = [new SqlFrom.Common(window, taken)], Where = new SqlExpression.IsNotTrue(rest) },
                    new SqlSelect
                    {
                        Columns = From(all, sorted),
                        From = [new SqlFrom.Subquery(all with { Where = new SqlExpression.And([all.Where!, rest]), OrderBy = [], Limit = null, IsFenced = true }, sorted)],
                        OrderBy = Order(all, sorted),
                        Limit = all.Limit,
                    },
                ],
                union),
            ],
            OrderBy = Order(all, union),
            Limit = all.Limit,
        };
    }

    /// <summary>Whether the box of the place holds few rows.</summary>
    private SqlSelect Few()
    {
        var (table, counted) = (new SqlAlias("t"), new SqlAlias("a"));
        var from = new List<SqlFrom> { new SqlFrom.Table(read.Entity.Table, table) };
        var box = Box(new RowScope(read.Entity, table, from));
        var some = new SqlSelect { From = from, Where = box, Limit = new SqlExpression.Number(few) };
        return new SqlSelect
        {
            Columns = [(new SqlExpression.Binary(Count(), SqlOperator.Less, new SqlExpression.Number(few)), "few")],
            From = [new SqlFrom.Subquery(some, counted)],
        };
    }

    private SqlExpression.Binary Box(RowScope row)
    {
        var box = place switch
        {
            ReadFilter.Near near => NearConditions.Box(near, row),
            ReadFilter.Compare { Operator: WithinDistance or DistanceTo } compare => FilterShapes.IsNear(row.Expression(compare.Property), compare.Arguments),
            ReadFilter.Compare compare => new SqlExpression.Binary(row.Expression(compare.Property), SqlOperator.BoxOverlaps, FilterShapes.Given(compare.Arguments)),
            _ => throw new InvalidOperationException($"{place.GetType().Name} is no condition on a place."),
        };
        return box with { Right = box.Right is SqlExpression.Parameter ? new SqlExpression.Once(box.Right) : box.Right };
    }

    /// <summary>Those of the first rows of the order that fulfil the filter, a page at most.</summary>
    private SqlSelect Window(SqlSelect all, IReadOnlyList<string> columns, Func<RowScope, List<SortKey>> keys, int range)
    {
        var near = new SqlAlias("n");
        var handedOut = new SortedSet<string>(columns, StringComparer.Ordinal);
        var joined = new List<SqlFrom>();
        var row = new RowScope(read.Entity, near, joined, handedOut);
        var conditions = new List<SqlExpression> { FilterCompiler.Compile(read.Filter!, row) };
        if (read.Page is { After: not null, Before: { } before }) conditions.Add(Keyset.General(keys(row), before, after: false));
        var first = Ordered(all, keys, range);
        var table = ((SqlFrom.Table)first.From[0]).Alias;
        var sorted = all.Columns.Skip(columns.Count).Select((key, i) => (first.OrderBy[i].Expression, key.Name));
        return new SqlSelect
        {
            Columns = From(all, near),
            From =
            [
                new SqlFrom.Subquery(first with { Columns = [.. handedOut.Select(column => ((SqlExpression)new SqlExpression.Column(table, column), column)), .. sorted], Limit = new SqlExpression.Number(rows) }, near),
                .. joined,
            ],
            Where = new SqlExpression.And(conditions),
            OrderBy = Order(all, near),
            Limit = all.Limit,
        };
    }

    /// <summary>All rows of the range in the order, whatever the filter says beyond it.</summary>
    private SqlSelect Ordered(SqlSelect all, Func<RowScope, List<SortKey>> keys, int range)
    {
        var table = new SqlAlias("t");
        var from = new List<SqlFrom> { new SqlFrom.Table(read.Entity.Table, table) };
        var row = new RowScope(read.Entity, table, from);
        var order = keys(row);
        var conditions = spans.Select(span => FilterCompiler.Compile(span, row)).ToList();
        if (Keyset.Ranges(order, read.Page)[range].Condition is { } condition) conditions.Add(condition);
        return new SqlSelect
        {
            From = from,
            Where = conditions.Count == 0 ? null : new SqlExpression.And(conditions),
            OrderBy = [.. all.OrderBy.Select((key, i) => key with { Expression = order[i].Expression })],
        };
    }

    private static SqlExpression.Call Count() => new(SqlFunction.Count, [new SqlExpression.Number(1)]);

    /// <summary>The one value of a select that came first.</summary>
    private static SqlExpression.Scalar Flag(SqlAlias name, string column)
    {
        var alias = new SqlAlias(name.Hint);
        return new SqlExpression.Scalar(new SqlSelect { Columns = [(new SqlExpression.Column(alias, column), column)], From = [new SqlFrom.Common(name, alias)] });
    }

    private static List<(SqlExpression, string)> From(SqlSelect all, SqlAlias alias) => [.. all.Columns.Select(column => ((SqlExpression)new SqlExpression.Column(alias, column.Name), column.Name))];

    /// <summary>The part's order on what it hands out.</summary>
    private List<SqlOrder> Order(SqlSelect all, SqlAlias alias)
        => [.. all.OrderBy.Select((key, i) => key with { Expression = new SqlExpression.Column(alias, i < read.Order.Count ? PageCompiler.SortColumn(i) : read.Entity.Key.Column!) })];
}
