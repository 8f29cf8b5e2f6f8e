namespace Jianye.DataHub.Data.Sql;

internal sealed partial class SqlWriter
{
    private void Aggregate(SqlExpression.Aggregate aggregate)
    {
        Syntax(Spelling.Of(aggregate.Function)).Syntax(aggregate.Distinct ? "(distinct " : "(");
        if (aggregate.Argument is not null) Expression(aggregate.Argument);
        else if (aggregate.Function == SqlAggregate.Count) Syntax("*");
        Syntax(")");
        if (aggregate.Filter is null) return;
        Syntax(" filter (where ");
        Expression(aggregate.Filter);
        Syntax(")");
    }

    private void Window(SqlExpression.Window window)
    {
        Aggregate(window.Inner);
        Syntax(" over (");
        if (window.PartitionBy.Count > 0) Syntax("partition by ").Separated(window.PartitionBy, ", ", Expression);
        if (window.OrderBy.Count > 0)
        {
            Syntax(window.PartitionBy.Count > 0 ? " order by " : "order by ").Separated(window.OrderBy, ", ", Order);
        }

        Syntax(window.IsBefore ? " rows between unbounded preceding and 1 preceding)" : ")");
    }
}
