using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>One figure of a group.</summary>
/// <param name="Function">What is made of the values.</param>
/// <param name="Navigation">The to-one relation whose rows are counted (<see cref="AggregateFunction.CountDistinct"/>); null for a property.</param>
/// <param name="Property">The property; null for <see cref="AggregateFunction.Count"/> and for a relation.</param>
/// <param name="Fraction">Yields the fraction of a percentile.</param>
/// <param name="IsNorth">Of a point, which of its degrees counts: those north or those east; null for other values.</param>
public sealed record ReadMeasure(
    AggregateFunction Function, NavigationModel? Navigation = null, PropertyModel? Property = null, ReadValue? Fraction = null, bool? IsNorth = null)
{
    /// <summary>How many rows.</summary>
    public static ReadMeasure Count { get; } = new(AggregateFunction.Count);
}
