using Jianye.DataHub.Data.Caching;
using Jianye.DataHub.Data.Reading.Incremental;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Plans;

/// <summary>A compiled operation: statements to send and how to write their rows. Holds no values; safe to share between requests.</summary>
public sealed class ReadPlan
{
    internal ReadPlan(IReadOnlyList<StatementPlan> statements, IReadOnlyList<RootPlan> roots, IReadOnlyList<ReadRefusal> refusals, IReadOnlyList<string> personal)
    {
        Personal = personal;
        Statements = statements;
        Roots = roots;
        Refusals = refusals;
        Tables = [.. statements.SelectMany(statement => statement.Tables).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var isLasting = Tables.Count > 0 && personal.Count == 0 && !statements.SelectMany(statement => statement.Sql.Parameters).Any(IsOfTheMoment);
        IsReference = isLasting && Tables.All(ReferenceTables.All.Contains);
        var ages = Tables.Select(CacheAges.SecondsOf).ToList();
        MaximumAge = isLasting && !ages.Contains(null) ? ages.Min() : null;
    }

    internal IReadOnlyList<StatementPlan> Statements { get; }

    internal IReadOnlyList<RootPlan> Roots { get; }

    /// <summary>What is answered later; null where nothing is.</summary>
    internal LaterPlan? Later { get; init; }

    /// <summary>The personal data that it reads or compares, as <c>Resident.idNumber</c>, in order of name: with any, what is read is written down before it is answered.</summary>
    public IReadOnlyList<string> Personal { get; }

    /// <summary>The tables it reads, in order of name.</summary>
    public IReadOnlyList<string> Tables { get; }

    /// <summary>True where it reads reference data alone, and its answer depends on nothing but that and what is asked: neither on the time nor on the caller's own keys, and nothing
    /// is found out while reading that must be told beside the data.</summary>
    public bool IsReference { get; }

    /// <summary>How long its answer may be kept outside the hub, in seconds: the least of its tables. Null where it tells of persons, of the moment or of the caller, or of a table of which nothing may be kept.</summary>
    public int? MaximumAge { get; }

    /// <summary>The fields that are null since the caller may not see them.</summary>
    public IReadOnlyList<ReadRefusal> Refusals { get; }

    /// <summary>Bytes that it holds, roughly: what writes the rows is about as large as the statements.</summary>
    public long Size => 1_000 + Statements.Sum(statement => 8L * statement.Sql.Text.Length);

    private static bool IsOfTheMoment(SqlParameterSource parameter)
        => parameter.Use is ParameterUse.Now or ParameterUse.Today or ParameterUse.DateOrToday or ParameterUse.Rights or ParameterUse.GroupSize;

    /// <summary>The statements' text, one after the other: for tests and logs, never for callers.</summary>
    public IReadOnlyList<string> StatementTexts => [.. Statements.Select(statement => statement.Sql.Text)];
}

/// <summary>One statement and the form of its rows.</summary>
/// <param name="Sql">Its text and parameter sources.</param>
/// <param name="IsGrouped">True where the first column is the parent's key.</param>
/// <param name="IsCount">True where the row is a number of rows.</param>
/// <param name="Cells">The columns after the parent's key.</param>
/// <param name="Tables">The tables it reads.</param>
/// <param name="HoldsGeometry">True where the caller gives a shape to compare with.</param>
internal sealed record StatementPlan(SqlStatement Sql, bool IsGrouped, bool IsCount, IReadOnlyList<CellKind> Cells, IReadOnlyCollection<string> Tables, bool HoldsGeometry = false);
