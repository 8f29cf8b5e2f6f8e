using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Sql;

namespace Jianye.DataHub.Data.Reading.Aggregates;

/// <summary>The rows to which groups belong: those at the end of a chain of to-one relations of a level.</summary>
/// <param name="Level">The level.</param>
/// <param name="Chain">The relations.</param>
/// <param name="Navigation">The way from such a row to the rows that are grouped.</param>
internal sealed record ParentRows(LevelSource Level, IReadOnlyList<NavigationModel> Chain, NavigationModel Navigation)
{
    /// <summary>Each of them once.</summary>
    public SqlSelect Select() => Level.Parents(Chain, CorrelationCompiler.SourceColumns(Navigation));
}
