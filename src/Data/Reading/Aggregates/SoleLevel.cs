using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Aggregates;

/// <summary>The rows that make a group by themselves, each its own parent, so that it is found by its key.</summary>
internal sealed class SoleLevel(AggregateRows rows) : LevelSource(rows.Read.Entity)
{
    /// <summary>The key of the one row.</summary>
    public static ReadMeasure Key(ReadAggregate read) => new(AggregateFunction.Sole, Property: read.Entity.Key);

    public override bool IsDistinct => true;

    public override (List<SqlFrom> From, SqlExpression? ParentKey) From(SqlAlias page, IEnumerable<string> columns, bool withExtraRow)
    {
        var table = new SqlAlias("t");
        var select = new SqlSelect
        {
            Columns = [.. columns.Select(column => ((SqlExpression)new SqlExpression.Column(table, column), column))],
            From = [new SqlFrom.Table(Entity.Table, table)],
            Where = new SqlExpression.In(new SqlExpression.Column(table, "id"), Keys()),
        };
        return ([new SqlFrom.Subquery(select, page)], new SqlExpression.Column(page, "id"));
    }

    public override List<SqlOrder> Order(SqlAlias page) => [];

    private SqlSelect Keys()
    {
        var columns = new GroupColumns(rows);
        var group = new SqlAlias("g");
        var key = columns.Figure(Key(rows.Read));
        return new SqlSelect
        {
            Columns = [(new SqlExpression.Column(group, key), key)],
            From = [new SqlFrom.Subquery(columns.Select(), group)],
            Where = new SqlExpression.Binary(new SqlExpression.Column(group, GroupColumns.Rows), SqlOperator.Equal, new SqlExpression.Number(1)),
        };
    }
}
