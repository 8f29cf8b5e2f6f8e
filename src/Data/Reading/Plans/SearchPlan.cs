using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Data.Reading.Plans;

/// <summary>How to write a search.</summary>
/// <param name="Kinds">In the order in which they stand where they match alike.</param>
/// <param name="Size">Yields how many are written.</param>
/// <param name="Maximum">The most of them.</param>
internal sealed record SearchPlan(IReadOnlyList<SearchKindPlan> Kinds, ReadValue Size, int Maximum);

/// <summary>How to write the matches of one kind.</summary>
/// <param name="Statement">Its rows, the best first.</param>
/// <param name="Selection">What to write of one.</param>
/// <param name="Rank">The cell of how well it matches, more is better.</param>
/// <param name="Length">The cell of how many characters the matching text has.</param>
/// <param name="Distance">The cell of its metres from the place named; -1 where none is.</param>
internal sealed record SearchKindPlan(int Statement, SelectionPlan Selection, int Rank, int Length, int Distance);
