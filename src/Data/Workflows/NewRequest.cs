using Jianye.DataHub.Data.Entities;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Workflows;

/// <summary>A service request as it is submitted, unchecked.</summary>
public sealed record NewRequest
{
    public string? Title { get; init; }

    public string? Body { get; init; }

    public RequestCategory? Category { get; init; }

    /// <summary>Global id of the item asked for.</summary>
    public string? ItemId { get; init; }

    /// <summary>Global id of the applicant, where staff submits for a resident.</summary>
    public string? ApplicantId { get; init; }

    /// <summary>EPSG:4326; null where a grid is given, or the applicant's home tells.</summary>
    public Geometry? Location { get; init; }

    /// <summary>A grid's code or short.</summary>
    public string? GridCode { get; init; }

    public string? AddressText { get; init; }
}
