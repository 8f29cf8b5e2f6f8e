namespace Jianye.DataHub.Data.Reading.Plans;

/// <summary>The rows of one entity among those that references name.</summary>
/// <param name="Statement">Its rows.</param>
/// <param name="Selection">What to write of each.</param>
/// <param name="PlaceCell">The cell with the place of the reference in the list, from 1.</param>
internal sealed record ReferencesPlan(int Statement, SelectionPlan Selection, int PlaceCell);
