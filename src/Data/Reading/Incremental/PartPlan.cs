using Jianye.DataHub.Data.Reading.Plans;

namespace Jianye.DataHub.Data.Reading.Incremental;

/// <summary>A compiled plan of its own for a part of an answer: one run of it answers the part wherever it occurs.</summary>
/// <param name="plan">Its statements; those of rows take their keys (<see cref="ReadBindings.Keys"/>).</param>
/// <param name="form">What it is.</param>
/// <param name="of">The fragments it belongs to; empty for the rest of a list.</param>
public sealed class PartPlan(ReadPlan plan, PartForm form, IReadOnlyList<ReadDefer> of)
{
    public ReadPlan Plan => plan;

    public PartForm Form => form;

    public IReadOnlyList<ReadDefer> Of => of;

    /// <summary>True for the rest of a list.</summary>
    public bool IsItems => form is PartForm.Items or PartForm.ItemsOfRows;

    /// <summary>True where the plan takes keys.</summary>
    internal bool IsKeyed => form is PartForm.Rows or PartForm.Connections or PartForm.ItemsOfRows;
}
