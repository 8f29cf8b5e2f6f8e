using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Reading;

/// <summary>The rows of one page: of a whole entity, or of one parent inside a lateral join.</summary>
/// <remarks>
/// <code>select t.id, t.name, t.reported_at as o0 from incidents t where … order by t.reported_at desc, t.id desc limit $1</code>
/// Where the rows come from several alternatives (a level-1 and a level-2 grid's, not-null and null keys), each is ordered and limited by
/// itself, so that each can use its index, and the union is ordered and limited again.
/// </remarks>
internal sealed class PageCompiler(ReadCollection read, NavigationModel? navigation, Func<string, SqlExpression>? parent)
{
    /// <param name="columns">The columns of the rows to hand out.</param>
    /// <param name="withExtraRow">True for one row more than the page, which tells whether there is a next one.</param>
    public SqlSelect Compile(IEnumerable<string> columns, bool withExtraRow)
    {
        var handedOut = columns.ToList();
        var size = Limit(withExtraRow);
        var correlations = navigation?.Correlations.Count ?? 1;
        var parts = new List<SqlSelect>();
        for (var i = 0; i < correlations; i++) parts.AddRange(Parts(navigation?.Correlations[i], handedOut, size));
        return parts.Count == 1 ? parts[0] : United(parts, handedOut, size);
    }

    /// <summary>A size that stands in the document stands in the statement too: PostgreSQL takes an unknown one for a tenth of all rows and
    /// would rather walk a whole table in its order than look up each parent's few.</summary>
    private SqlExpression Limit(bool withExtraRow)
        => read.Page.Size is ReadValue.Constant { Value: int size } && size >= 0 && size <= read.Page.Maximum
            ? new SqlExpression.Number(withExtraRow ? size + 1 : size)
            : new SqlExpression.Parameter(new SqlParameterSource(
                read.Page.Size, withExtraRow ? ParameterUse.PageSizeAndOne : ParameterUse.PageSize, NpgsqlDbType.Bigint, read.Page.Maximum));

    /// <summary>The page's order: the caller's keys and the entity's own, which takes the direction of the last.</summary>
    public static List<SortKey> Keys(ReadCollection read, RowScope row)
    {
        var keys = read.Order.Select(order =>
        {
            var scope = order.Path.Aggregate(row, (from, step) => from.ToOne(step));
            return new SortKey(scope.Expression(order.Property), order.Property, order.Descending, order.Property.IsNullable || order.Path.Count > 0);
        }).ToList();
        keys.Add(new SortKey(row.Column("id"), read.Entity.Key, keys.Count > 0 && keys[^1].Descending, IsNullable: false));
        return keys;
    }

    public static string SortColumn(int i) => $"o{i}";

    private IEnumerable<SqlSelect> Parts(Correlation? correlation, List<string> columns, SqlExpression size)
    {
        var branches = read.Page switch
        {
            { After: not null } page => Branch(keys => Keyset.Beyond(keys, page.After, after: true)),
            { Before: not null } page => Branch(keys => Keyset.Beyond(keys, page.Before, after: false)),
            _ => 1,
        };
        for (var branch = 0; branch < branches; branch++) yield return Part(correlation, columns, size, branch);
    }

    private int Branch(Func<IReadOnlyList<SortKey>, IReadOnlyList<SqlExpression>> beyond)
        => beyond(Keys(read, new RowScope(read.Entity, new SqlAlias("t"), []))).Count;

    private SqlSelect Part(Correlation? correlation, List<string> columns, SqlExpression size, int branch)
    {
        var table = new SqlAlias("t");
        var from = new List<SqlFrom> { new SqlFrom.Table(read.Entity.Table, table) };
        var row = new RowScope(read.Entity, table, from);
        var keys = Keys(read, row);
        var conditions = new List<SqlExpression>();
        if (correlation is not null) conditions.Add(CorrelationCompiler.Matches(correlation, parent!, table));
        if (read.Filter is not null) conditions.Add(FilterCompiler.Compile(read.Filter, row));
        if (read.Page.After is { } after)
        {
            conditions.Add(Keyset.Beyond(keys, after, after: true)[branch]);
            if (read.Page.Before is { } both) conditions.Add(Keyset.General(keys, both, after: false));
        }
        else if (read.Page.Before is { } before)
        {
            conditions.Add(Keyset.Beyond(keys, before, after: false)[branch]);
        }

        return new SqlSelect
        {
            Columns =
            [
                .. columns.Select(column => (row.Column(column), column)),
                .. keys.SkipLast(1).Select((key, i) => (key.Expression, SortColumn(i))),
            ],
            From = from,
            Where = conditions.Count == 0 ? null : new SqlExpression.And(conditions),
            OrderBy = [.. keys.Select(key => (key.Expression, key.Descending != read.Page.Backward))],
            Limit = size,
        };
    }

    private SqlSelect United(List<SqlSelect> parts, List<string> columns, SqlExpression size)
    {
        var union = new SqlAlias("u");
        if (!columns.Contains("id")) throw new InvalidOperationException("A page always hands out its key.");
        return new SqlSelect
        {
            Columns = [.. parts[0].Columns.Select(column => ((SqlExpression)new SqlExpression.Column(union, column.Name), column.Name))],
            From = [new SqlFrom.Union(parts, union)],
            OrderBy = Order(union, reversed: read.Page.Backward),
            Limit = size,
        };
    }

    /// <summary>The page's order on its handed-out columns.</summary>
    public List<(SqlExpression Expression, bool Descending)> Order(SqlAlias page, bool reversed)
    {
        var lastDescends = read.Order.Count > 0 && read.Order[^1].Descending;
        return
        [
            .. read.Order.Select((order, i) => ((SqlExpression)new SqlExpression.Column(page, SortColumn(i)), order.Descending != reversed)),
            (new SqlExpression.Column(page, "id"), lastDescends != reversed),
        ];
    }
}
