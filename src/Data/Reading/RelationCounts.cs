using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading;

/// <summary>How many rows of a to-many relation a row has: <c>(select count(1) from incidents f where f.grid_id = t.id)</c>.</summary>
internal static class RelationCounts
{
    public static SqlExpression Of(NavigationModel navigation, ReadFilter? filter, RowScope row)
    {
        // Alternatives exclude one another, and each by itself has its index.
        var counts = navigation.Correlations.Select(correlation => (SqlExpression)One(navigation, correlation, filter, row)).ToList();
        return counts.Skip(1).Aggregate(counts[0], (sum, count) => new SqlExpression.Binary(sum, SqlOperator.Plus, count));
    }

    /// <summary>The same for all rows of a table at once: the related rows are grouped and joined, which costs a fraction of counting row by row.</summary>
    public static SqlExpression OfAll(NavigationModel navigation, ReadFilter? filter, RowScope row)
    {
        if (navigation.Correlations.Any(correlation => correlation.Through is not null || correlation.ExceptEqual is not null || correlation.IsList)) return Of(navigation, filter, row);
        var counts = navigation.Correlations.Select(correlation => (SqlExpression)Joined(navigation, correlation, filter, row)).ToList();
        return counts.Skip(1).Aggregate(counts[0], (sum, count) => new SqlExpression.Binary(sum, SqlOperator.Plus, count));
    }

    private static SqlExpression.Call Joined(NavigationModel navigation, Correlation correlation, ReadFilter? filter, RowScope row)
    {
        var (target, counted) = (new SqlAlias("f"), new SqlAlias("n"));
        var from = new List<SqlFrom> { new SqlFrom.Table(navigation.Target.Table, target) };
        var conditions = new List<SqlExpression>();
        if (correlation.Where is { } where) conditions.Add(Same(new SqlExpression.Column(target, where.Column), new SqlExpression.Word(where.Word)));
        if (filter is not null) conditions.Add(FilterCompiler.Compile(filter, new RowScope(navigation.Target, target, from)));
        var key = new SqlExpression.Column(target, correlation.TargetColumn);
        var grouped = new SqlSelect
        {
            Columns = [(key, "id"), (new SqlExpression.Call(SqlFunction.Count, [new SqlExpression.Number(1)]), "n")],
            From = from,
            Where = conditions.Count == 0 ? null : new SqlExpression.And(conditions),
            GroupBy = [key],
        };
        var on = new List<SqlExpression> { Same(new SqlExpression.Column(counted, "id"), row.Column(correlation.SourceColumn)) };
        if (correlation.When is { } when) on.Add(Same(row.Column(when.Column), new SqlExpression.Word(when.Word)));
        row.Join(new SqlFrom.Subquery(grouped, counted, SqlJoin.Left, new SqlExpression.And(on)));
        return new SqlExpression.Call(SqlFunction.Coalesce, [new SqlExpression.Column(counted, "n"), new SqlExpression.Number(0)]);
    }

    private static SqlExpression.Binary Same(SqlExpression left, SqlExpression right) => new(left, SqlOperator.Equal, right);

    private static SqlExpression.Scalar One(NavigationModel navigation, Correlation correlation, ReadFilter? filter, RowScope row)
    {
        var target = new SqlAlias("f");
        var from = new List<SqlFrom> { new SqlFrom.Table(navigation.Target.Table, target) };
        var conditions = new List<SqlExpression> { CorrelationCompiler.Matches(correlation, row.Column, target) };
        if (filter is not null) conditions.Add(FilterCompiler.Compile(filter, new RowScope(navigation.Target, target, from)));
        return new SqlExpression.Scalar(new SqlSelect
        {
            Columns = [(new SqlExpression.Call(SqlFunction.Count, [new SqlExpression.Number(1)]), "n")],
            From = from,
            Where = new SqlExpression.And(conditions),
        });
    }
}
