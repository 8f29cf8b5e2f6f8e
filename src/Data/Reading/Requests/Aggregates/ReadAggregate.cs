using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>Figures of groups of rows: of a whole entity at the root, of one parent's rows below.</summary>
/// <param name="Entity">The rows' entity.</param>
/// <param name="Filter">Null for all rows.</param>
/// <param name="GroupBy">Empty for one group of all rows, which is there even when there are none.</param>
/// <param name="Having">A condition on the figures: <see cref="ReadFilter.Measured"/> and their combinations; null for all groups.</param>
/// <param name="Order">The caller's order.</param>
/// <param name="First">Yields the most groups to write.</param>
/// <param name="MostGroups">The largest number allowed; a larger one is refused when bound (HC0051).</param>
/// <param name="Threshold">Which groups are too small to be shown; null for none.</param>
/// <param name="Fields">What to write.</param>
public sealed record ReadAggregate(
    EntityModel Entity, ReadFilter? Filter, IReadOnlyList<ReadGroupKey> GroupBy, ReadFilter? Having, IReadOnlyList<ReadGroupOrder> Order,
    ReadValue First, int MostGroups, ReadThreshold? Threshold, IReadOnlyList<AggregateField> Fields)
{
    /// <summary>True for who may not see the rows that are counted: figures are rounded, so that those of two groups that differ by one row don't tell of it.</summary>
    public bool IsRounded { get; init; }
}

/// <summary>The fewest rows of a group that may be shown. Groups of fewer are suppressed, and so is the next larger one where it could be worked
/// out from the rest.</summary>
/// <param name="Asked">Yields what the caller asks for; null where nothing.</param>
/// <param name="Least">What the caller's rights demand.</param>
public sealed record ReadThreshold(ReadValue? Asked, int Least);
