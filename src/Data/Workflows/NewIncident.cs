using Jianye.DataHub.Data.Entities;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Workflows;

/// <summary>An incident as it is reported, unchecked.</summary>
public sealed record NewIncident
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public IncidentCategory? Category { get; init; }

    /// <summary>1 to 3; null where not said.</summary>
    public int? Severity { get; init; }

    /// <summary>EPSG:4326; null where a grid is given.</summary>
    public Geometry? Location { get; init; }

    /// <summary>A grid's code or short; null where the place tells.</summary>
    public string? GridCode { get; init; }

    public string? AddressText { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>Global id of the resident concerned.</summary>
    public string? RelatedId { get; init; }
}
