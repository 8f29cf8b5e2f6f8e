using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Reading.Aggregates;

/// <summary>The statement of an aggregate's groups.</summary>
/// <remarks>
/// <code>select r.k0, j.name, r.n from (select s.e0 as k0, count(*) as n from (select t.street_id as e0 from incidents as t where …) as s group by s.e0) as r
/// left join streets as j on j.id = r.k0 order by r.n desc, r.k0 limit $1</code>
/// What belongs to the row that a key stands for is joined to the groups, not to their rows. Groups of many parents are ranked within each;
/// where something is said of all groups together (<see cref="GroupSummary"/>) they are ranked too, those not shown last.
/// </remarks>
internal sealed class GroupStatement
{
    private const string Rank = "rank";
    private const string Shown = "shown";
    private const string Total = "total";
    private const string Suppressed = "suppressed";

    private readonly ReadAggregate _read;
    private readonly bool _hasParents;
    private readonly GroupColumns _columns;
    private readonly SqlParameterSource? _threshold;
    private readonly bool _isSummed;

    /// <summary>The groups as the outermost select knows them.</summary>
    private readonly GroupRow _written;
    private readonly List<(SqlExpression Expression, CellKind Kind)> _cells = [];

    public GroupStatement(AggregateRows rows)
    {
        (_read, _hasParents, _columns) = (rows.Read, rows.Parents is not null, new GroupColumns(rows));
        _threshold = _read.Threshold is { } threshold ? new SqlParameterSource(threshold.Asked, ParameterUse.GroupSize, NpgsqlDbType.Integer, threshold.Least) : null;
        _isSummed = _threshold is not null || _read.Fields.Any(field => field is AggregateField.TotalGroups);
        _written = new GroupRow(_read, _columns);
        First = new SqlParameterSource(_read.First, ParameterUse.PageSize, NpgsqlDbType.Bigint, _read.MostGroups);
    }

    public SqlParameterSource First { get; }

    /// <summary>The cell of a figure.</summary>
    public int Figure(ReadMeasure measure) => Cell(_written.Column(_columns.Figure(measure)), Figures.KindOf(measure));

    /// <summary>The cell of what is known of a group.</summary>
    public int Key(ReadKeySource source, CellKind kind) => Cell(_written.Key(source), kind);

    /// <summary>The cell of a key itself.</summary>
    public int Key(int key, CellKind kind) => Cell(_written.Column(_columns.Key(key)), kind);

    /// <summary>A cell that is null where the source is.</summary>
    public int Presence(ReadKeySource source)
        => Cell(new SqlExpression.IsNull(_written.Key(source), Negated: true), CellKind.Presence);

    public (SqlSelect Select, IReadOnlyList<CellKind> Cells, GroupSummary? Summary) Finish()
    {
        // All figures are known before the groups are selected: those of the order and of the condition, too.
        foreach (var order in _read.Order)
        {
            if (order.Measure is not null) _columns.Figure(order.Measure);
        }

        GroupConditions.Collect(_read.Having, _columns);
        var summary = _isSummed ? new GroupSummary(Cell(_written.Column(Shown), CellKind.Boolean), Cell(_written.Column(Total), CellKind.Long), Cell(_written.Column(Suppressed), CellKind.Long), _threshold) : null;
        var isOneOfEach = _hasParents && _read.GroupBy.Count == 0;
        var select = _isSummed || (_hasParents && !isOneOfEach) ? Ranked() : Plain(isOneOfEach);
        var columns = _cells.Select((cell, i) => (cell.Expression, $"c{i}")).ToList();
        if (_hasParents) columns.Insert(0, (_written.Column(GroupColumns.Parent), GroupColumns.Parent));
        return (select with { Columns = columns }, [.. _cells.Select(cell => cell.Kind)], summary);
    }

    /// <param name="isOneOfEach">True for one group of each parent, where there is nothing to rank.</param>
    private SqlSelect Plain(bool isOneOfEach)
    {
        var order = isOneOfEach ? [(_written.Column(GroupColumns.Parent), false)] : _written.Order();
        return new SqlSelect
        {
            From = [new SqlFrom.Subquery(_columns.Select(), _written.Alias), .. _written.Joins],
            Where = GroupConditions.Compile(_read.Having, _written),
            OrderBy = order,
            Limit = isOneOfEach ? null : new SqlExpression.Parameter(First),
        };
    }

    private SqlSelect Ranked()
    {
        var rank = _written.Column(Rank);
        var shown = new SqlExpression.Binary(rank, SqlOperator.LessOrEqual, new SqlExpression.Parameter(First));
        var isFirst = new SqlExpression.Binary(rank, SqlOperator.Equal, new SqlExpression.Number(1));
        return new SqlSelect
        {
            From = [new SqlFrom.Subquery(Ranks(), _written.Alias), .. _written.Joins],
            // One row stays in any case: it says how many groups there are.
            Where = _isSummed ? new SqlExpression.Or([shown, isFirst]) : shown,
            OrderBy = _hasParents ? [(_written.Column(GroupColumns.Parent), false), (rank, false)] : [(rank, false)],
        };
    }

    private SqlSelect Ranks()
    {
        var row = new GroupRow(_read, _columns);
        var partition = Partition(row);
        var having = GroupConditions.Compile(_read.Having, row);
        var isSuppressed = row.Column(Suppressed);
        SqlExpression?[] conditions = [_threshold is null ? null : new SqlExpression.IsNotTrue(isSuppressed), having];
        SqlExpression? isShown = conditions.OfType<SqlExpression>().ToList() is { Count: > 0 } some ? new SqlExpression.And(some) : null;
        var order = row.Order();
        if (_isSummed && isShown is not null) order.Insert(0, (new SqlExpression.IsNotTrue(isShown), false));
        var columns = _columns.From(row.Alias).ToList();
        columns.Add((new SqlExpression.Window(new SqlExpression.Aggregate(SqlAggregate.RowNumber, null), partition, order), Rank));
        if (_isSummed)
        {
            columns.Add((isShown ?? new SqlExpression.Boolean(true), Shown));
            columns.Add((CountOf(isShown, partition), Total));
            columns.Add((_threshold is null ? new SqlExpression.Number(0) : CountOf(isSuppressed, partition), Suppressed));
        }

        return new SqlSelect
        {
            Columns = columns,
            From = [new SqlFrom.Subquery(_threshold is null ? _columns.Select() : Judged(_threshold), row.Alias), .. row.Joins],
            Where = _isSummed ? null : having,
        };
    }

    /// <summary>The groups, each with whether it must not be shown: it is too small, or the suppressed ones could be worked out without it. Where
    /// one alone is suppressed, or all of them together are too small, the next larger one goes with them.</summary>
    private SqlSelect Judged(SqlParameterSource threshold)
    {
        var groups = new GroupRow(_read, _columns);
        var sized = new GroupRow(_read, _columns);
        var least = new SqlExpression.Parameter(threshold);
        var partition = Partition(groups);
        List<SqlOrder> bySize = [(groups.Column(GroupColumns.Rows), false), .. groups.Keys()];
        var before = new SqlExpression.Window(new SqlExpression.Aggregate(SqlAggregate.Sum, groups.Column(GroupColumns.Rows)), partition, bySize, IsBefore: true);
        var inner = new SqlSelect
        {
            Columns =
            [
                .. _columns.From(groups.Alias),
                (CountOf(IsSmall(groups, least), partition), "small"),
                (new SqlExpression.Window(new SqlExpression.Aggregate(SqlAggregate.RowNumber, null), partition, bySize), "place"),
                (new SqlExpression.Call(SqlFunction.Coalesce, [before, new SqlExpression.Number(0)]), "before"),
            ],
            From = [new SqlFrom.Subquery(_columns.Select(), groups.Alias)],
        };
        var completes = new SqlExpression.And(
        [
            new SqlExpression.Binary(sized.Column("small"), SqlOperator.Greater, new SqlExpression.Number(0)),
            new SqlExpression.Or(
            [
                new SqlExpression.Binary(sized.Column("place"), SqlOperator.LessOrEqual, new SqlExpression.Number(2)),
                new SqlExpression.Binary(sized.Column("before"), SqlOperator.Less, least),
            ]),
        ]);
        return new SqlSelect
        {
            Columns = [.. _columns.From(sized.Alias), (new SqlExpression.Or([IsSmall(sized, least), completes]), Suppressed)],
            From = [new SqlFrom.Subquery(inner, sized.Alias)],
        };
    }

    /// <summary>No row is no small group: nobody is in it.</summary>
    private static SqlExpression.And IsSmall(GroupRow groups, SqlExpression least) => new(
    [
        new SqlExpression.Binary(groups.Column(GroupColumns.Rows), SqlOperator.Less, least),
        new SqlExpression.Binary(groups.Column(GroupColumns.Rows), SqlOperator.Greater, new SqlExpression.Number(0)),
    ]);

    private static SqlExpression.Window CountOf(SqlExpression? condition, IReadOnlyList<SqlExpression> partition)
        => new(new SqlExpression.Aggregate(SqlAggregate.Count, null, Filter: condition), partition, []);

    private IReadOnlyList<SqlExpression> Partition(GroupRow groups) => _hasParents ? [groups.Column(GroupColumns.Parent)] : [];

    private int Cell(SqlExpression expression, CellKind kind)
    {
        var cell = _cells.IndexOf((expression, kind));
        if (cell >= 0) return cell;
        _cells.Add((expression, kind));
        return _cells.Count - 1;
    }
}
