namespace Jianye.DataHub.Data.Sql;

/// <summary>A PostgreSQL expression, just as PostgreSQL has it: nothing of GraphQL below this line, and no raw text.</summary>
internal abstract record SqlExpression
{
    /// <summary><c>"g1"."boundary"</c></summary>
    public sealed record Column(SqlAlias Table, string Name) : SqlExpression;

    /// <summary><c>$1</c>: says where its value comes from, never the value.</summary>
    public sealed record Parameter(SqlParameterSource Source) : SqlExpression;

    /// <summary><c>'HANDLING'</c>: only words of the model (enums), which partial indexes need in the text.</summary>
    public sealed record Word(string Text) : SqlExpression;

    public sealed record Number(int Value) : SqlExpression;

    public sealed record Boolean(bool Value) : SqlExpression;

    public sealed record Null : SqlExpression;

    /// <summary><c>a = b</c></summary>
    public sealed record Binary(SqlExpression Left, SqlOperator Operator, SqlExpression Right) : SqlExpression;

    /// <summary><c>(a and b)</c>; true when empty.</summary>
    public sealed record And(IReadOnlyList<SqlExpression> Parts) : SqlExpression;

    /// <summary><c>(a or b)</c>; false when empty.</summary>
    public sealed record Or(IReadOnlyList<SqlExpression> Parts) : SqlExpression;

    /// <summary><c>(a) is not true</c>: the negation that keeps nulls.</summary>
    public sealed record IsNotTrue(SqlExpression Inner) : SqlExpression;

    /// <summary><c>a is null</c>, <c>a is not null</c></summary>
    public sealed record IsNull(SqlExpression Inner, bool Negated) : SqlExpression;

    /// <summary><c>a = any(b)</c></summary>
    public sealed record EqualsAny(SqlExpression Left, SqlExpression List) : SqlExpression;

    /// <summary><c>a like all(b)</c></summary>
    public sealed record LikeAll(SqlExpression Left, SqlExpression List) : SqlExpression;

    /// <summary><c>a collate "hub_pinyin"</c></summary>
    public sealed record Collate(SqlExpression Inner, string Collation) : SqlExpression;

    /// <summary><c>st_within(a, b)</c></summary>
    public sealed record Call(SqlFunction Function, IReadOnlyList<SqlExpression> Arguments) : SqlExpression;

    /// <summary><c>a::geography</c></summary>
    public sealed record Cast(SqlExpression Inner, SqlType Type) : SqlExpression;

    /// <summary><c>(a, b)</c>, compared as a whole.</summary>
    public sealed record Row(IReadOnlyList<SqlExpression> Items) : SqlExpression;

    /// <summary>The key of the row that a foreign key points to, null where the caller may not see that row: what is put in its place depends on
    /// the caller (<see cref="Access.GuardedTree"/>), so the writer has no words for it.</summary>
    public sealed record Reference(SqlExpression Key, string Table) : SqlExpression;

    /// <summary><c>exists (select …)</c>, <c>not exists (select …)</c></summary>
    public sealed record Exists(SqlSelect Select, bool Negated) : SqlExpression;

    /// <summary><c>a in (select …)</c></summary>
    public sealed record In(SqlExpression Left, SqlSelect Select) : SqlExpression;

    /// <summary><c>(select a from …)</c>: at most one row of one column.</summary>
    public sealed record Scalar(SqlSelect Select) : SqlExpression;

    /// <summary><c>array[a, b]</c></summary>
    public sealed record Array(IReadOnlyList<SqlExpression> Items) : SqlExpression;

    /// <summary><c>array(select a from …)</c>: worked out once a statement where it depends on no row.</summary>
    public sealed record ArrayOf(SqlSelect Select) : SqlExpression;

    /// <summary><c>count(*)</c>, <c>count(distinct a)</c>, <c>sum(a)</c>, <c>count(*) filter (where b)</c></summary>
    public sealed record Aggregate(SqlAggregate Function, SqlExpression? Argument, bool Distinct = false, SqlExpression? Filter = null) : SqlExpression;

    /// <summary><c>percentile_cont(a) within group (order by b)</c></summary>
    public sealed record Percentile(SqlExpression Fraction, SqlExpression Of) : SqlExpression;

    /// <summary><c>count(*) over (partition by a order by b)</c></summary>
    /// <param name="Inner">What is worked out.</param>
    /// <param name="PartitionBy">Empty for all rows.</param>
    /// <param name="OrderBy">Empty for the whole partition at once.</param>
    /// <param name="IsBefore">True for the rows that stand before this one.</param>
    public sealed record Window(
        Aggregate Inner, IReadOnlyList<SqlExpression> PartitionBy, IReadOnlyList<SqlOrder> OrderBy, bool IsBefore = false) : SqlExpression;

    /// <summary><c>case when a then b else c end</c></summary>
    public sealed record Case(SqlExpression When, SqlExpression Then, SqlExpression Else) : SqlExpression;

    /// <summary><c>(select a)</c>: worked out once a statement, not once a row.</summary>
    public sealed record Once(SqlExpression Inner) : SqlExpression;
}
