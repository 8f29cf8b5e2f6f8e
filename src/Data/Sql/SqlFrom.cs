namespace Jianye.DataHub.Data.Sql;

/// <summary>Something that a <c>select</c> reads from.</summary>
internal abstract record SqlFrom(SqlAlias Alias)
{
    /// <summary>A table: the first of a <c>from</c>, or joined where <see cref="Table.On"/> says how.</summary>
    /// <param name="IsCounted">True for the rows that an aggregate counts, and no others that it looks at.</param>
    public sealed record Table(string Name, SqlAlias Alias, SqlJoin Join = SqlJoin.First, SqlExpression? On = null, bool IsCounted = false) : SqlFrom(Alias);

    /// <summary>A subquery, joined where <see cref="Subquery.On"/> says how, lateral where it refers to what stands before it.</summary>
    public sealed record Subquery(SqlSelect Select, SqlAlias Alias, SqlJoin Join = SqlJoin.First, SqlExpression? On = null) : SqlFrom(Alias);

    /// <summary>Several selects one after the other, each with its own order and limit.</summary>
    public sealed record Union(IReadOnlyList<SqlSelect> Selects, SqlAlias Alias, SqlJoin Join = SqlJoin.First) : SqlFrom(Alias);

    /// <summary>The elements of an array column as rows of one column <c>value</c>.</summary>
    public sealed record Elements(SqlExpression List, SqlAlias Alias) : SqlFrom(Alias);

    /// <summary>The objects of a jsonb list (or one jsonb object) as rows.</summary>
    public sealed record Objects(SqlExpression Json, bool IsList, SqlAlias Alias, IReadOnlyList<(string Name, SqlType Type)> Columns) : SqlFrom(Alias);
}
