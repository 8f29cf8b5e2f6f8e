using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Aggregates;

/// <summary>The columns of the groups, collected while the answer is laid out: the parent's key, the groups' keys, how many rows there are,
/// and each figure once.</summary>
internal sealed class GroupColumns
{
    public const string Parent = "parent";

    public const string Rows = "n";

    private readonly AggregateRows _rows;
    private readonly List<(string Text, string Name, Func<RowScope, SqlExpression> Of)> _inputs = [];
    private readonly List<(string Name, Func<SqlAlias, SqlExpression> Of)> _keys = [];
    private readonly List<(ReadMeasure Measure, string Name, Func<SqlAlias, SqlExpression> Of)> _figures = [];

    public GroupColumns(AggregateRows rows)
    {
        _rows = rows;
        foreach (var key in rows.Read.GroupBy)
        {
            // Only a value as it is may serve several keys and figures: bounds and sizes are each key's own.
            var own = key.Form is GroupForm.Value ? "" : $"{_keys.Count}";
            _keys.Add(($"k{_keys.Count}", GroupForms.Key(key, (text, of) => Input($"{Text(key.Path, key.Property)}:{own}{text}", row => of(Walk(row, key.Path))))));
        }
    }

    /// <summary>All keys' columns.</summary>
    public IEnumerable<string> Keys => _keys.Select(key => key.Name);

    /// <summary>The column of a key.</summary>
    public string Key(int key) => _keys[key].Name;

    /// <summary>The column of a figure.</summary>
    public string Figure(ReadMeasure measure)
    {
        if (measure.Function == AggregateFunction.Count && !_rows.Read.IsRounded) return Rows;
        var known = _figures.FindIndex(figure => figure.Measure == measure);
        if (known >= 0) return _figures[known].Name;
        var name = $"m{_figures.Count}";
        _figures.Add((measure, name, _rows.Read.IsRounded ? Rounded(measure) : Exact(measure)));
        return name;
    }

    private Func<SqlAlias, SqlExpression> Exact(ReadMeasure measure)
    {
        if (measure.Function == AggregateFunction.Count) return Count;
        var property = measure.Navigation?.Target.Key ?? measure.Property!;
        IReadOnlyList<NavigationModel> path = measure.Navigation is { } navigation ? [navigation] : [];
        var input = measure.IsNorth is { } isNorth
            ? Input($"{Text(path, property)}:{(isNorth ? "y" : "x")}", row => new SqlExpression.Call(isNorth ? SqlFunction.Y : SqlFunction.X, [row.Expression(property)]))
            : Input($"{Text(path, property)}:value", row => GroupForms.Plain(Walk(row, path), property));
        return alias => Figures.Of(measure, new SqlExpression.Column(alias, input));
    }

    private Func<SqlAlias, SqlExpression> Rounded(ReadMeasure measure)
    {
        var exact = Exact(measure);
        switch (measure.Function)
        {
            case AggregateFunction.Count or AggregateFunction.CountDistinct:
                var mark = _rows.Days is null ? Input("mark", AggregateRows.Mark) : Rollup.Marks;
                return alias => new SqlExpression.Call(SqlFunction.HubAbout, [exact(alias), Marks(new SqlExpression.Aggregate(SqlAggregate.Sum, new SqlExpression.Column(alias, mark)))]);
            case AggregateFunction.Sum or AggregateFunction.Average or AggregateFunction.Deviation when measure.IsNorth is null:
                return alias => new SqlExpression.Call(SqlFunction.HubTwoDigits, [exact(alias)]);
            default:
                return exact;
        }
    }

    /// <summary>How many rows, each counted or by cells that were: those of a cell that has none any more may cancel each other out.</summary>
    private SqlExpression Count(SqlAlias rows) => _rows.Days is null
        ? new SqlExpression.Aggregate(SqlAggregate.Count, null)
        : OrZero(new SqlExpression.Aggregate(SqlAggregate.Sum, new SqlExpression.Column(rows, Rollup.Rows)));

    /// <summary>PostgreSQL sums what cells sum already as numbers without end.</summary>
    private SqlExpression Marks(SqlExpression sum) => _rows.Days is null ? sum : new SqlExpression.Cast(sum, SqlType.BigInteger);

    /// <summary>The groups, each with all of its columns; without keys there is one of every parent, also where it has no rows.</summary>
    public SqlSelect Select()
    {
        var rows = new SqlAlias("s");
        var keys = Own(_keys.Select(key => (key.Of(rows), key.Name)), rows).ToList();
        var groups = new SqlSelect
        {
            Columns =
            [
                .. keys,
                (Count(rows), Rows),
                .. _figures.Select(figure => (figure.Of(rows), figure.Name)),
            ],
            From = [_rows.From(rows, [.. _inputs.Select(input => (input.Name, input.Of))], _rows.Read.GroupBy.Any(key => key.Form is GroupForm.Cell { Shape: CellShape.Hexagon }))],
            GroupBy = [.. keys.Select(key => key.Item1)],
            Having = _rows.Days is null || keys.Count == 0 ? null : new SqlExpression.Binary(Count(rows), SqlOperator.Greater, new SqlExpression.Number(0)),
        };
        return _rows.Parents is not null && _keys.Count == 0 ? OfEveryParent(groups) : groups;
    }

    /// <summary>All columns as a further select hands them on.</summary>
    public IEnumerable<(SqlExpression, string)> From(SqlAlias groups)
        => Own(Keys.Concat([Rows]).Concat(_figures.Select(figure => figure.Name)).Select(name => ((SqlExpression)new SqlExpression.Column(groups, name), name)), groups);

    private IEnumerable<(SqlExpression, string)> Own(IEnumerable<(SqlExpression, string)> columns, SqlAlias rows)
        => _rows.Parents is null ? columns : columns.Prepend((new SqlExpression.Column(rows, Parent), Parent));

    private SqlSelect OfEveryParent(SqlSelect groups)
    {
        var (parent, group) = (new SqlAlias("par"), new SqlAlias("g"));
        var key = new SqlExpression.Column(parent, "id");
        return new SqlSelect
        {
            Columns =
            [
                (key, Parent),
                (OrZero(new SqlExpression.Column(group, Rows)), Rows),
                .. _figures.Select(figure => (OrZeroOf(figure.Measure, new SqlExpression.Column(group, figure.Name)), figure.Name)),
            ],
            From =
            [
                new SqlFrom.Subquery(_rows.Parents!.Select(), parent),
                new SqlFrom.Subquery(groups, group, SqlJoin.Left, new SqlExpression.Binary(new SqlExpression.Column(group, Parent), SqlOperator.Equal, key)),
            ],
        };
    }

    private static SqlExpression OrZeroOf(ReadMeasure measure, SqlExpression figure)
        => measure.Function is AggregateFunction.Count or AggregateFunction.CountDistinct ? OrZero(figure) : figure;

    private static SqlExpression.Call OrZero(SqlExpression count) => new(SqlFunction.Coalesce, [count, new SqlExpression.Number(0)]);

    private string Input(string text, Func<RowScope, SqlExpression> of)
    {
        var known = _inputs.FindIndex(input => input.Text == text);
        if (known >= 0) return _inputs[known].Name;
        var name = $"e{_inputs.Count}";
        _inputs.Add((text, name, of));
        return name;
    }

    private static RowScope Walk(RowScope row, IReadOnlyList<NavigationModel> path) => path.Aggregate(row, (scope, step) => scope.ToOne(step));

    private static string Text(IReadOnlyList<NavigationModel> path, PropertyModel property) => $"{string.Join('.', path.Select(step => step.Name))}/{property.Name}";
}
