namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>What a record says of where it belongs, in the order in which it counts (docs/guides/integrators.md, "Where a record belongs").</summary>
public sealed record PlacementEvidence
{
    public static PlacementEvidence None { get; } = new();

    /// <summary>The grid it names, as 15-digit (level 2) or 11-digit (level 1) code; null where none.</summary>
    public string? GridCode { get; init; }

    /// <summary>A chain reference (07: building, house, household) as <c>dataset/key</c>; null where none.</summary>
    public string? ChainReference { get; init; }

    /// <summary>The building in canonical form, <c>金样苑2期|3</c>; null where no address is given.</summary>
    public string? BuildingKey { get; init; }

    /// <summary>Longitude and latitude in WGS 84 degrees; null where none.</summary>
    public (double Longitude, double Latitude)? Point { get; init; }

    /// <summary>12-digit community code; null where none.</summary>
    public string? CommunityCode { get; init; }

    /// <summary>9-digit street code; null where none.</summary>
    public string? StreetCode { get; init; }
}
