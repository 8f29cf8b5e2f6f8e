using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Aggregates;

/// <summary>The rows that are grouped.</summary>
/// <param name="Read">What is asked of them.</param>
/// <param name="Parents">The rows to which they belong; null for a whole entity.</param>
internal sealed record AggregateRows(ReadAggregate Read, ParentRows? Parents)
{
    /// <summary>The rows with the values that are asked of each.</summary>
    /// <param name="alias">The name under which they are known.</param>
    /// <param name="inputs">The values.</param>
    /// <param name="isFenced">True where they are to be worked out once.</param>
    public SqlFrom From(SqlAlias alias, IReadOnlyList<(string Name, Func<RowScope, SqlExpression> Of)> inputs, bool isFenced)
    {
        if (Parents is null) return new SqlFrom.Subquery(Select(null, inputs, isFenced), alias);
        var alternatives = Parents.Navigation.Correlations.Select(correlation => Select(correlation, inputs, isFenced)).ToList();
        return alternatives.Count == 1 ? new SqlFrom.Subquery(alternatives[0], alias) : new SqlFrom.Union(alternatives, alias);
    }

    private SqlSelect Select(Correlation? correlation, IReadOnlyList<(string Name, Func<RowScope, SqlExpression> Of)> inputs, bool isFenced)
    {
        var table = new SqlAlias("t");
        var from = new List<SqlFrom>();
        var columns = new List<(SqlExpression, string)>();
        if (correlation is null)
        {
            from.Add(new SqlFrom.Table(Read.Entity.Table, table, IsCounted: true));
        }
        else
        {
            var parent = new SqlAlias("par");
            var matches = CorrelationCompiler.Matches(correlation, column => new SqlExpression.Column(parent, column), table);
            from.Add(new SqlFrom.Subquery(Parents!.Select(), parent));
            from.Add(new SqlFrom.Table(Read.Entity.Table, table, SqlJoin.Inner, matches, IsCounted: true));
            columns.Add((new SqlExpression.Column(parent, "id"), GroupColumns.Parent));
        }

        var row = new RowScope(Read.Entity, table, from);
        columns.AddRange(inputs.Select(input => (input.Of(row), input.Name)));
        return new SqlSelect { Columns = columns, From = from, Where = Read.Filter is null ? null : FilterCompiler.Compile(Read.Filter, row), IsFenced = isFenced };
    }
}
