using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Reading;

/// <summary>The rows of one page: of a whole entity, or of one parent inside a lateral join.</summary>
/// <remarks>
/// <code>select t.id, t.name, t.reported_at as o0 from incidents t where … order by t.reported_at desc, t.id desc limit $1</code>
/// Where the rows come from several alternatives (a level-1 and a level-2 grid's, not-null and null keys), each is ordered and limited by
/// itself, so that each can use its index, and the union is ordered and limited again. Nearest first is read from its index with all rows
/// that are as far as the last one, since the index knows nothing of the key that orders those, and ordered again.
/// </remarks>
/// <param name="read">What is asked for.</param>
/// <param name="navigation">The way from the parent; null for a page of a whole entity.</param>
/// <param name="parent">The parent's columns; null for a page of a whole entity.</param>
/// <param name="window">How the page is read by the order's index first; null where it isn't.</param>
internal sealed class PageCompiler(ReadCollection read, NavigationModel? navigation, Func<string, SqlExpression>? parent, PlaceWindow? window = null)
{
    /// <param name="columns">The columns of the rows to hand out.</param>
    /// <param name="withExtraRow">True for one row more than the page, which tells whether there is a next one.</param>
    public SqlSelect Compile(IEnumerable<string> columns, bool withExtraRow)
    {
        var handedOut = columns.ToList();
        var size = Limit(withExtraRow);
        var offset = read.Page.Skip is { } skip ? new SqlExpression.Parameter(new SqlParameterSource(skip, ParameterUse.Skip, NpgsqlDbType.Bigint, read.Page.MostSkipped)) : null;
        var ranges = Keyset.Ranges(Keys(new RowScope(read.Entity, new SqlAlias("t"), [])), read.Page).Count;
        var correlations = navigation?.Correlations.Cast<Correlation?>().ToList() ?? [null];
        var isUnion = correlations.Count * ranges > 1;
        // Of a union each part may hold all rows that are passed over.
        var most = (isUnion || window is not null) && offset is not null ? new SqlExpression.Binary(size, SqlOperator.Plus, offset) : size;
        var parts = correlations.SelectMany(correlation => Enumerable.Range(0, ranges).Select(range => Part(correlation, handedOut, most, range))).ToList();
        return isUnion || parts[0].WithTies ? United(parts, handedOut, size, offset) : parts[0] with { Limit = size, Offset = offset };
    }

    /// <summary>A size that stands in the document stands in the statement too: PostgreSQL takes an unknown one for a tenth of all rows and
    /// would rather walk a whole table in its order than look up each parent's few.</summary>
    private SqlExpression Limit(bool withExtraRow)
        => read.Page.Size is ReadValue.Constant { Value: int size } && size >= 0 && size <= read.Page.Maximum
            ? new SqlExpression.Number(withExtraRow ? size + 1 : size)
            : new SqlExpression.Parameter(new SqlParameterSource(
                read.Page.Size, withExtraRow ? ParameterUse.PageSizeAndOne : ParameterUse.PageSize, NpgsqlDbType.Bigint, read.Page.Maximum));

    /// <summary>The page's order: the caller's keys and the entity's own, which takes the direction of the last.</summary>
    private List<SortKey> Keys(RowScope row)
    {
        var keys = read.Order.Select(order => SortKey.Of(order, row, ofAll: navigation is null && read.Filter is null)).ToList();
        keys.Add(new SortKey(row.Column("id"), read.Entity.Key, keys.Count > 0 && keys[^1].Descending, IsNullable: false));
        return keys;
    }

    public static string SortColumn(int i) => $"o{i}";

    private SqlSelect Part(Correlation? correlation, List<string> columns, SqlExpression size, int range)
    {
        var table = new SqlAlias("t");
        var from = new List<SqlFrom> { new SqlFrom.Table(read.Entity.Table, table) };
        var row = new RowScope(read.Entity, table, from);
        var keys = Keys(row);
        var part = Keyset.Ranges(keys, read.Page)[range];
        var conditions = new List<SqlExpression>();
        if (correlation is not null) conditions.Add(CorrelationCompiler.Matches(correlation, parent!, table));
        if (read.Filter is not null) conditions.Add(FilterCompiler.Compile(read.Filter, row));
        if (part.Condition is not null) conditions.Add(part.Condition);
        if (read.Page is { After: not null, Before: { } before }) conditions.Add(Keyset.General(keys, before, after: false));

        var isNearestFirst = navigation is null && keys[0].IsDistance && part.FirstKeyIsNull == false && keys[0].Descending == read.Page.Backward;
        var select = new SqlSelect
        {
            Columns =
            [
                .. columns.Select(column => (row.Column(column), column)),
                .. keys.SkipLast(1).Select((key, i) => (key.Expression, SortColumn(i))),
            ],
            From = from,
            Where = conditions.Count == 0 ? null : new SqlExpression.And(conditions),
            OrderBy = [.. Order(keys, part).Take(isNearestFirst ? 1 : keys.Count)],
            Limit = size,
            WithTies = isNearestFirst,
        };
        return window?.Of(select, columns, rows => Keys(rows), range) ?? select;
    }

    /// <summary>The order of a part as its index has it: of nulls only, or of none, the place of nulls does not matter.</summary>
    private IEnumerable<SqlOrder> Order(List<SortKey> keys, KeyRange part)
        => keys.Skip(keys[0].IsDistance && part.FirstKeyIsNull == true ? 1 : 0).Select(key => new SqlOrder(
            Ordered(key), key.Descending != read.Page.Backward, key.IsNullable && part.FirstKeyIsNull is null ? key.NullsFirst != read.Page.Backward : null));

    /// <summary>The rows of a parent lie together: from elsewhere the nearest of all would be walked long before the first of them comes. Nothing added
    /// keeps the index out, and the parent's own rows are sorted (20 grids of 555,000 residents: 18 s before).</summary>
    private SqlExpression Ordered(SortKey key)
        => navigation is not null && key.IsDistance ? new SqlExpression.Binary(key.Expression, SqlOperator.Plus, new SqlExpression.Number(0)) : key.Expression;

    private SqlSelect United(List<SqlSelect> parts, List<string> columns, SqlExpression size, SqlExpression? offset)
    {
        var union = new SqlAlias("u");
        if (!columns.Contains("id")) throw new InvalidOperationException("A page always hands out its key.");
        return new SqlSelect
        {
            Columns = [.. parts[0].Columns.Select(column => ((SqlExpression)new SqlExpression.Column(union, column.Name), column.Name))],
            From = [new SqlFrom.Union(parts, union)],
            OrderBy = Order(union, reversed: read.Page.Backward),
            Limit = size,
            Offset = offset,
        };
    }

    /// <summary>The page's order on its handed-out columns.</summary>
    public List<SqlOrder> Order(SqlAlias page, bool reversed)
    {
        var lastDescends = read.Order.Count > 0 && read.Order[^1].Descending;
        return
        [
            .. read.Order.Select((order, i) => new SqlOrder(
                new SqlExpression.Column(page, SortColumn(i)), order.Descending != reversed, order.IsNullable ? (order.NullsFirst ?? order.Descending) != reversed : null)),
            new SqlOrder(new SqlExpression.Column(page, "id"), lastDescends != reversed),
        ];
    }
}
