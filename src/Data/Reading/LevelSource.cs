using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading;

/// <summary>Where the rows of a level of the answer come from. Each statement of a deeper level derives its parents anew, with the same
/// subquery, in the same snapshot: that costs less than sending their keys back and forth.</summary>
internal abstract class LevelSource(EntityModel entity)
{
    public EntityModel Entity => entity;

    /// <summary>True where no row can occur twice.</summary>
    public abstract bool IsDistinct { get; }

    /// <summary>What to read from, the rows under the name <paramref name="page"/>.</summary>
    /// <param name="columns">The columns to hand out.</param>
    /// <param name="withExtraRow">True for one row more than the page.</param>
    /// <returns>The sources, and the parent's key where the level has parents.</returns>
    public abstract (List<SqlFrom> From, SqlExpression? ParentKey) From(SqlAlias page, IEnumerable<string> columns, bool withExtraRow);

    /// <summary>The order of the rows within their parent; empty where it is of no matter.</summary>
    public abstract List<SqlOrder> Order(SqlAlias page);

    /// <summary>The page's column that says how many rows of a relation each row has, where the page is ordered by that; null else.</summary>
    /// <param name="counted">The relation.</param>
    public virtual string? CountColumn(NavigationModel counted) => null;

    protected static string? CountColumn(IReadOnlyList<ReadOrder> orders, NavigationModel counted)
    {
        for (var i = 0; i < orders.Count; i++)
        {
            if (orders[i] is { Path.Count: 0, By: ReadOrderBy.Count { Filter: null } count } && count.Navigation == counted) return PageCompiler.SortColumn(i);
        }

        return null;
    }

    /// <summary>The same for another page of the same rows.</summary>
    public virtual LevelSource Of(ReadCollection read) => throw new InvalidOperationException($"{GetType().Name} has no pages.");

    /// <summary>The rows at the end of a chain of to-one relations, each once: the parents of a deeper level.</summary>
    public SqlSelect Parents(IReadOnlyList<NavigationModel> chain, IEnumerable<string> columns)
    {
        var page = new SqlAlias("p");
        var handedOut = new SortedSet<string>(StringComparer.Ordinal) { "id" };
        var joins = new List<SqlFrom>();
        var row = chain.Aggregate(new RowScope(entity, page, joins, handedOut), (from, step) => from.ToOne(step));
        var selected = columns.Append("id").Distinct(StringComparer.Ordinal).Select(column => (row.Column(column), column)).ToList();
        var (from, _) = From(page, handedOut, withExtraRow: false);
        return new SqlSelect
        {
            Distinct = chain.Count > 0 || !IsDistinct,
            Columns = selected,
            From = [.. from, .. joins],
            Where = chain.Count > 0 ? new SqlExpression.IsNull(row.Column("id"), Negated: true) : null,
        };
    }
}

/// <summary>A page of a whole entity, or the one row of a singular field.</summary>
/// <param name="read">What is asked for.</param>
/// <param name="windows">Which pages are read by the order's index first; null for none.</param>
internal sealed class RootLevel(ReadCollection read, PlaceWindows? windows = null) : LevelSource(read.Entity)
{
    private readonly PageCompiler _page = new(read, null, null, windows?.Of(read));

    public override bool IsDistinct => true;

    public override LevelSource Of(ReadCollection read) => new RootLevel(read, windows);

    public override (List<SqlFrom> From, SqlExpression? ParentKey) From(SqlAlias page, IEnumerable<string> columns, bool withExtraRow)
        => ([new SqlFrom.Subquery(_page.Compile(columns, withExtraRow), page)], null);

    public override List<SqlOrder> Order(SqlAlias page) => _page.Order(page, reversed: false);

    public override string? CountColumn(NavigationModel counted) => CountColumn(read.Order, counted);
}

/// <summary>The rows of given ids.</summary>
internal sealed class IdsLevel(EntityModel entity, ReadFilter filter) : LevelSource(entity)
{
    public override bool IsDistinct => true;

    public override (List<SqlFrom> From, SqlExpression? ParentKey) From(SqlAlias page, IEnumerable<string> columns, bool withExtraRow)
    {
        var table = new SqlAlias("t");
        var from = new List<SqlFrom> { new SqlFrom.Table(Entity.Table, table) };
        var row = new RowScope(Entity, table, from);
        var select = new SqlSelect
        {
            Columns = [.. columns.Select(column => (row.Column(column), column))],
            From = from,
            Where = FilterCompiler.Compile(filter, row),
        };
        return ([new SqlFrom.Subquery(select, page)], null);
    }

    public override List<SqlOrder> Order(SqlAlias page) => [];
}

/// <summary>A page of each parent's rows.</summary>
internal sealed class NestedLevel(LevelSource parents, IReadOnlyList<NavigationModel> chain, NavigationModel navigation, ReadCollection read)
    : LevelSource(read.Entity)
{
    /// <summary>The entity whose rows have these.</summary>
    public EntityModel Parent => chain.Count > 0 ? chain[^1].Target : parents.Entity;

    public NavigationModel Navigation => navigation;

    // Two parents can share a row only where a table stands between them.
    public override bool IsDistinct => navigation.Correlations.All(correlation => correlation.Through is null);

    public override (List<SqlFrom> From, SqlExpression? ParentKey) From(SqlAlias page, IEnumerable<string> columns, bool withExtraRow)
    {
        var parent = new SqlAlias("par");
        var rows = new PageCompiler(read, navigation, column => new SqlExpression.Column(parent, column)).Compile(columns, withExtraRow);
        return ([ParentsFrom(parent), new SqlFrom.Subquery(rows, page, SqlJoin.CrossLateral)], new SqlExpression.Column(parent, "id"));
    }

    public override LevelSource Of(ReadCollection read) => new NestedLevel(parents, chain, navigation, read);

    public override List<SqlOrder> Order(SqlAlias page) => new PageCompiler(read, navigation, null).Order(page, reversed: false);

    public override string? CountColumn(NavigationModel counted) => CountColumn(read.Order, counted);

    /// <summary>How many rows each parent has, counted together: a count inside a lateral join costs six times as much.</summary>
    public SqlSelect Count()
    {
        var alternatives = navigation.Correlations.Select(CountOne).ToList();
        var all = new SqlAlias("a");
        var key = new SqlExpression.Column(all, "id");
        return new SqlSelect
        {
            Columns = [(key, "id"), (new SqlExpression.Call(SqlFunction.Count, [new SqlExpression.Number(1)]), "n")],
            From = [new SqlFrom.Union(alternatives, all)],
            GroupBy = [key],
        };
    }

    private SqlSelect CountOne(Correlation correlation)
    {
        var parent = new SqlAlias("par");
        var target = new SqlAlias("t");
        var matches = CorrelationCompiler.Matches(correlation, column => new SqlExpression.Column(parent, column), target);
        var from = new List<SqlFrom> { ParentsFrom(parent), new SqlFrom.Table(read.Entity.Table, target, SqlJoin.Inner, matches) };
        var filter = read.Filter is null ? null : FilterCompiler.Compile(read.Filter, new RowScope(read.Entity, target, from));
        return new SqlSelect { Columns = [(new SqlExpression.Column(parent, "id"), "id")], From = from, Where = filter };
    }

    private SqlFrom.Subquery ParentsFrom(SqlAlias parent)
        => new(parents.Parents(chain, CorrelationCompiler.SourceColumns(navigation)), parent);
}
