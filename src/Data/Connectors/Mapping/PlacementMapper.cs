using Jianye.DataHub.Data.Connectors.Mapping.Normalization;
using Jianye.DataHub.Data.Connectors.Mapping.Transforms;

namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>Reads what records say of where they belong.</summary>
internal sealed class PlacementMapper(PlacementMapping? mapping)
{
    private readonly BoundField? _chain = mapping?.Chain is { } chain ? BoundField.Bind("chain", chain) : null;

    /// <exception cref="RejectedException">A cell says something impossible.</exception>
    public PlacementEvidence Read(IReadOnlyDictionary<string, string?> cells, MappingContext context)
    {
        if (mapping is not { } placement) return PlacementEvidence.None;
        var point = placement.Point is null ? null : PointTransform.Read(placement.Point, cells, context);
        return new PlacementEvidence
        {
            GridCode = placement.Grid is null ? null : GridTransform.Read(placement.Grid, cells, context)?.Code,
            ChainReference = _chain?.Value(cells, context) is JsonValue reference ? Reference(reference) : null,
            BuildingKey = DwellingAddress.Read(placement.Address, cells)?.Building,
            Point = point is null ? null : (point.Value.Longitude, point.Value.Latitude),
            CommunityCode = placement.Community is null ? null : CommunityTransform.Read(placement.Community, cells, context)?.Code,
            StreetCode = placement.Street is null ? null : StreetTransform.Read(placement.Street, cells, context)?.Code,
        };
    }

    private static string Reference(JsonValue reference)
    {
        using var document = System.Text.Json.JsonDocument.Parse(reference.Json);
        return $"{document.RootElement.GetProperty("dataset").GetString()}/{document.RootElement.GetProperty("key").GetString()}";
    }
}
