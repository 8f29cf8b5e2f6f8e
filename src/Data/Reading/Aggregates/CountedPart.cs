using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Aggregates;

/// <summary>A part of the rows that are counted.</summary>
/// <param name="IsOfCells">True where they are counted already: cells of a rollup stand for them.</param>
/// <param name="Conditions">Which of them belong to the part.</param>
internal sealed record CountedPart(bool IsOfCells, Func<RowScope, IReadOnlyList<SqlExpression>> Conditions);
