namespace Jianye.DataHub.Data.Sql;

/// <summary>One key of an <c>order by</c>.</summary>
/// <param name="Expression">What is sorted by.</param>
/// <param name="Descending">True for <c>desc</c>.</param>
/// <param name="NullsFirst">Where nulls stand; null for PostgreSQL's own: last when ascending, first when descending.</param>
internal readonly record struct SqlOrder(SqlExpression Expression, bool Descending, bool? NullsFirst = null)
{
    public static implicit operator SqlOrder((SqlExpression Expression, bool Descending) key) => new(key.Expression, key.Descending);
}
