using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading;

/// <summary>When a target row belongs to a source row.</summary>
internal static class CorrelationCompiler
{
    /// <summary>The columns of the source row that a navigation looks at.</summary>
    public static IEnumerable<string> SourceColumns(NavigationModel navigation)
        => navigation.Correlations.SelectMany(correlation => correlation.When is { } when ? [correlation.SourceColumn, when.Column] : new[] { correlation.SourceColumn })
            .Distinct(StringComparer.Ordinal);

    /// <summary>One alternative.</summary>
    public static SqlExpression Matches(Correlation correlation, Func<string, SqlExpression> source, SqlAlias target)
    {
        var conditions = new List<SqlExpression>();
        if (correlation.When is { } when) conditions.Add(Same(source(when.Column), new SqlExpression.Word(when.Word)));
        var targetColumn = new SqlExpression.Column(target, correlation.TargetColumn);
        conditions.Add(correlation.Through is { } through
            ? new SqlExpression.In(targetColumn, Link(through, source(correlation.SourceColumn)))
            : correlation.IsList
                ? new SqlExpression.Binary(targetColumn, SqlOperator.Contains, new SqlExpression.Array([source(correlation.SourceColumn)]))
                : Same(targetColumn, source(correlation.SourceColumn)));
        if (correlation.Where is { } where) conditions.Add(Same(new SqlExpression.Column(target, where.Column), new SqlExpression.Word(where.Word)));
        if (correlation.ExceptEqual is { } except)
        {
            conditions.Add(new SqlExpression.IsNotTrue(Same(new SqlExpression.Column(target, except), source(correlation.SourceColumn))));
        }

        return new SqlExpression.And(conditions);
    }

    /// <summary>Any of the alternatives.</summary>
    public static SqlExpression Matches(NavigationModel navigation, Func<string, SqlExpression> source, SqlAlias target)
        => new SqlExpression.Or([.. navigation.Correlations.Select(correlation => Matches(correlation, source, target))]);

    private static SqlSelect Link((string Table, string ToSource, string ToTarget) through, SqlExpression source)
    {
        var link = new SqlAlias("l");
        return new SqlSelect
        {
            Columns = [(new SqlExpression.Column(link, through.ToTarget), "target")],
            From = [new SqlFrom.Table(through.Table, link)],
            Where = Same(new SqlExpression.Column(link, through.ToSource), source),
        };
    }

    private static SqlExpression.Binary Same(SqlExpression left, SqlExpression right) => new(left, SqlOperator.Equal, right);
}
