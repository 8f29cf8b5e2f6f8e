namespace Jianye.DataHub.Data.Sql;

/// <summary>Walks a tree and makes it anew where something is put in another's place. A node that it does not know stops it: nothing may pass unseen.</summary>
internal abstract class SqlRewriter
{
    public virtual SqlSelect Rewrite(SqlSelect select) => select with
    {
        With = [.. select.With.Select(first => (first.Name, Rewrite(first.Select)))],
        Columns = [.. select.Columns.Select(column => (Rewrite(column.Expression), column.Name))],
        From = [.. select.From.Select(Rewrite)],
        Where = Optional(select.Where),
        GroupBy = All(select.GroupBy),
        Having = Optional(select.Having),
        OrderBy = Orders(select.OrderBy),
        Limit = Optional(select.Limit),
        Offset = Optional(select.Offset),
    };

    public virtual SqlFrom Rewrite(SqlFrom from) => from switch
    {
        SqlFrom.Table table => table with { On = Optional(table.On), Recorded = Optional(table.Recorded) },
        SqlFrom.Subquery subquery => subquery with { Select = Rewrite(subquery.Select), On = Optional(subquery.On) },
        SqlFrom.Union union => union with { Selects = [.. union.Selects.Select(Rewrite)] },
        SqlFrom.Common => from,
        SqlFrom.Numbered numbered => numbered with { List = Rewrite(numbered.List) },
        SqlFrom.NumberedPairs pairs => pairs with { List = Rewrite(pairs.List), Second = Rewrite(pairs.Second) },
        SqlFrom.Elements elements => elements with { List = Rewrite(elements.List) },
        SqlFrom.Objects objects => objects with { Json = Rewrite(objects.Json) },
        _ => throw new InvalidOperationException($"{from.GetType().Name} can't be walked."),
    };

    public virtual SqlExpression Rewrite(SqlExpression expression) => expression switch
    {
        SqlExpression.Column or SqlExpression.Parameter or SqlExpression.Word or SqlExpression.Number or SqlExpression.Boolean or SqlExpression.Null => expression,
        SqlExpression.Binary binary => binary with { Left = Rewrite(binary.Left), Right = Rewrite(binary.Right) },
        SqlExpression.And and => new SqlExpression.And(All(and.Parts)),
        SqlExpression.Or or => new SqlExpression.Or(All(or.Parts)),
        SqlExpression.IsNotTrue not => new SqlExpression.IsNotTrue(Rewrite(not.Inner)),
        SqlExpression.IsNull isNull => isNull with { Inner = Rewrite(isNull.Inner) },
        SqlExpression.EqualsAny any => new SqlExpression.EqualsAny(Rewrite(any.Left), Rewrite(any.List)),
        SqlExpression.LikeAll all => new SqlExpression.LikeAll(Rewrite(all.Left), Rewrite(all.List)),
        SqlExpression.Collate collated => collated with { Inner = Rewrite(collated.Inner) },
        SqlExpression.Call call => call with { Arguments = All(call.Arguments) },
        SqlExpression.Cast cast => cast with { Inner = Rewrite(cast.Inner) },
        SqlExpression.Row row => new SqlExpression.Row(All(row.Items)),
        SqlExpression.Array list => new SqlExpression.Array(All(list.Items)),
        SqlExpression.Reference reference => reference with { Key = Rewrite(reference.Key) },
        SqlExpression.Exists exists => exists with { Select = Rewrite(exists.Select) },
        SqlExpression.In contained => new SqlExpression.In(Rewrite(contained.Left), Rewrite(contained.Select)),
        SqlExpression.Scalar scalar => new SqlExpression.Scalar(Rewrite(scalar.Select)),
        SqlExpression.ArrayOf array => new SqlExpression.ArrayOf(Rewrite(array.Select)),
        SqlExpression.Aggregate aggregate => Aggregate(aggregate),
        SqlExpression.Percentile percentile => new SqlExpression.Percentile(Rewrite(percentile.Fraction), Rewrite(percentile.Of)),
        SqlExpression.Window window => window with { Inner = Aggregate(window.Inner), PartitionBy = All(window.PartitionBy), OrderBy = Orders(window.OrderBy) },
        SqlExpression.Case choice => new SqlExpression.Case(Rewrite(choice.When), Rewrite(choice.Then), Rewrite(choice.Else)),
        SqlExpression.Once once => new SqlExpression.Once(Rewrite(once.Inner)),
        _ => throw new InvalidOperationException($"{expression.GetType().Name} can't be walked."),
    };

    private SqlExpression.Aggregate Aggregate(SqlExpression.Aggregate aggregate)
        => aggregate with { Argument = Optional(aggregate.Argument), Filter = Optional(aggregate.Filter) };

    private SqlExpression? Optional(SqlExpression? expression) => expression is null ? null : Rewrite(expression);

    private List<SqlExpression> All(IReadOnlyList<SqlExpression> expressions) => [.. expressions.Select(Rewrite)];

    private List<SqlOrder> Orders(IReadOnlyList<SqlOrder> orders) => [.. orders.Select(order => order with { Expression = Rewrite(order.Expression) })];
}
