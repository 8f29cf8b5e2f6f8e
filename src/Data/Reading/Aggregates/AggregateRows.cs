using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Aggregates;

/// <summary>The rows that are grouped.</summary>
/// <param name="Read">What is asked of them.</param>
/// <param name="Parents">The rows to which they belong; null for a whole entity.</param>
internal sealed record AggregateRows(ReadAggregate Read, ParentRows? Parents)
{
    /// <summary>Where whole days are counted already; null where every row is.</summary>
    public WholeDays? Days { get; init; }

    /// <summary>The rows with the values that are asked of each.</summary>
    /// <param name="alias">The name under which they are known.</param>
    /// <param name="inputs">The values.</param>
    /// <param name="isFenced">True where they are to be worked out once.</param>
    public SqlFrom From(SqlAlias alias, IReadOnlyList<(string Name, Func<RowScope, SqlExpression> Of)> inputs, bool isFenced)
    {
        IEnumerable<Correlation?> alternatives = Parents?.Navigation.Correlations ?? (IEnumerable<Correlation?>)[null];
        List<CountedPart> parts = [.. Days?.Parts() ?? [new CountedPart(IsOfCells: false, row => Read.Filter is null ? [] : [FilterCompiler.Compile(Read.Filter, row)])]];
        var selects = alternatives.SelectMany(correlation => parts.Select(part => Select(correlation, part, inputs, isFenced))).ToList();
        return selects.Count == 1 ? new SqlFrom.Subquery(selects[0], alias) : new SqlFrom.Union(selects, alias);
    }

    private SqlSelect Select(Correlation? correlation, CountedPart part, IReadOnlyList<(string Name, Func<RowScope, SqlExpression> Of)> inputs, bool isFenced)
    {
        var table = new SqlAlias("t");
        var name = part.IsOfCells ? Days!.Rollup.Table : Read.Entity.Table;
        var from = new List<SqlFrom>();
        var columns = new List<(SqlExpression, string)>();
        if (correlation is null)
        {
            from.Add(new SqlFrom.Table(name, table, IsCounted: true));
        }
        else
        {
            var parent = new SqlAlias("par");
            var matches = CorrelationCompiler.Matches(correlation, column => new SqlExpression.Column(parent, column), table);
            from.Add(new SqlFrom.Subquery(Parents!.Select(), parent));
            from.Add(new SqlFrom.Table(name, table, SqlJoin.Inner, matches, IsCounted: true));
            columns.Add((new SqlExpression.Column(parent, "id"), GroupColumns.Parent));
        }

        var row = new RowScope(Read.Entity, table, from);
        columns.AddRange(inputs.Select(input => (input.Of(row), input.Name)));
        if (Days is not null)
        {
            columns.Add((part.IsOfCells ? row.Column(Rollup.Rows) : new SqlExpression.Number(1), Rollup.Rows));
            columns.Add((part.IsOfCells ? row.Column(Rollup.Marks) : Mark(row), Rollup.Marks));
        }

        var conditions = part.Conditions(row);
        return new SqlSelect { Columns = columns, From = from, Where = conditions.Count switch { 0 => null, 1 => conditions[0], _ => new SqlExpression.And(conditions) }, IsFenced = isFenced };
    }

    /// <summary>What of a row a number is rounded by.</summary>
    public static SqlExpression Mark(RowScope row) => new SqlExpression.Call(SqlFunction.UuidHash, [row.Column("id")]);
}
