namespace Jianye.DataHub.Data.Sql;

/// <summary>A <c>select</c>.</summary>
internal sealed record SqlSelect
{
    /// <summary>Selects that come first and are worked out once each, as far as something reads them (<c>with … as materialized</c>); a later one may read an earlier one.</summary>
    public IReadOnlyList<(SqlAlias Name, SqlSelect Select)> With { get; init; } = [];

    public bool Distinct { get; init; }

    /// <summary>What is selected, each under its own name; empty for <c>select 1</c>.</summary>
    public IReadOnlyList<(SqlExpression Expression, string Name)> Columns { get; init; } = [];

    /// <summary>Read one after the other; a later one may refer to an earlier one.</summary>
    public IReadOnlyList<SqlFrom> From { get; init; } = [];

    /// <summary>Null for all rows.</summary>
    public SqlExpression? Where { get; init; }

    public IReadOnlyList<SqlExpression> GroupBy { get; init; } = [];

    /// <summary>Null for all groups.</summary>
    public SqlExpression? Having { get; init; }

    public IReadOnlyList<SqlOrder> OrderBy { get; init; } = [];

    /// <summary>Null for no limit.</summary>
    public SqlExpression? Limit { get; init; }

    /// <summary>True where the columns are worked out here once, not again wherever they are used (<c>offset 0</c>).</summary>
    public bool IsFenced { get; init; }

    /// <summary>True where rows that the order does not tell from the last one are read too.</summary>
    public bool WithTies { get; init; }

    /// <summary>Rows of the order to pass over; null for none.</summary>
    public SqlExpression? Offset { get; init; }
}
