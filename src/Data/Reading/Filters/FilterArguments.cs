using Jianye.DataHub.Data.Reading.Requests;

namespace Jianye.DataHub.Data.Reading.Filters;

/// <summary>What an operator is given in one place of a filter.</summary>
/// <param name="Value">The value or the list; null where only a geometry counts.</param>
/// <param name="Geometry">Yields a <c>NetTopologySuite.Geometries.Geometry</c> in EPSG:4326; null for other operators.</param>
/// <param name="Buffer">Yields metres; null for none.</param>
/// <param name="DistanceOperator">For <c>distance</c>: the comparison applied to the distance in metres.</param>
/// <param name="DistanceNegated">For <c>distance</c>: the <c>n…</c> form of that comparison.</param>
/// <param name="Metres">For <c>distance</c> and <c>dWithin</c>: yields metres (a list for <c>in</c>).</param>
public sealed record FilterArguments(
    ReadValue? Value, ReadValue? Geometry = null, ReadValue? Buffer = null, FilterOperator? DistanceOperator = null, ReadValue? Metres = null,
    bool DistanceNegated = false);
