namespace Jianye.DataHub.Data.Sql;

/// <summary>Something that a <c>select</c> reads from.</summary>
internal abstract record SqlFrom(SqlAlias Alias)
{
    /// <summary>A table: the first of a <c>from</c>, or joined where <see cref="Table.On"/> says how.</summary>
    /// <param name="IsCounted">True for the rows that an aggregate counts, and no others that it looks at.</param>
    /// <param name="Recorded">A jsonb list of rows as they once were, which stand in the table's place with a column <c>ordinality</c>, from 1; null for its rows as they are. What
    /// holds for who may see a row of the table holds for these.</param>
    public sealed record Table(string Name, SqlAlias Alias, SqlJoin Join = SqlJoin.First, SqlExpression? On = null, bool IsCounted = false, SqlExpression? Recorded = null) : SqlFrom(Alias);

    /// <summary>A subquery, joined where <see cref="Subquery.On"/> says how, lateral where it refers to what stands before it.</summary>
    public sealed record Subquery(SqlSelect Select, SqlAlias Alias, SqlJoin Join = SqlJoin.First, SqlExpression? On = null) : SqlFrom(Alias);

    /// <summary>Several selects one after the other, each with its own order and limit.</summary>
    public sealed record Union(IReadOnlyList<SqlSelect> Selects, SqlAlias Alias, SqlJoin Join = SqlJoin.First) : SqlFrom(Alias);

    /// <summary>The rows of a select that came first (<see cref="SqlSelect.With"/>).</summary>
    public sealed record Common(SqlAlias Name, SqlAlias Alias) : SqlFrom(Alias);

    /// <summary>The elements of an array column as rows of one column <c>value</c>.</summary>
    public sealed record Elements(SqlExpression List, SqlAlias Alias) : SqlFrom(Alias);

    /// <summary>The elements of an array as rows of a column <c>value</c>, with their places from 1 as <c>ordinality</c>.</summary>
    public sealed record Numbered(SqlExpression List, SqlAlias Alias) : SqlFrom(Alias);

    /// <summary>The elements of two arrays side by side, as rows of the columns <c>value</c> and <c>second</c>, with their places from 1 as <c>ordinality</c>.</summary>
    public sealed record NumberedPairs(SqlExpression List, SqlExpression Second, SqlAlias Alias) : SqlFrom(Alias);

    /// <summary>The objects of a jsonb list (or one jsonb object) as rows.</summary>
    public sealed record Objects(SqlExpression Json, bool IsList, SqlAlias Alias, IReadOnlyList<(string Name, SqlType Type)> Columns) : SqlFrom(Alias);
}
