using System.Text.Json;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace Jianye.DataHub.Data.Territory;

/// <summary>The district's embedded divisions and boundaries (src/Data/SOURCES.md): one district, 6 streets, 64 communities,
/// 55 level-1 and 326 level-2 grids. Names and codes are official; inner boundaries are synthetic.</summary>
public static class OfficialTerritory
{
    private static readonly JsonSerializerOptions GeoJson = new() { Converters = { new GeoJsonConverterFactory() } };

    private static readonly Lazy<List<TerritoryUnit>> Loaded = new(Load);

    /// <summary>All units, each after the one that contains it.</summary>
    public static IReadOnlyList<TerritoryUnit> Units => Loaded.Value;

    private static List<TerritoryUnit> Load()
    {
        var features = ReadFeatures("Territory.Resources.grids.geojson").ToLookup(feature => Text(feature, "kind"));
        var streets = EmbeddedTable.Read("Territory.Resources.jianye_streets.csv", "code", "name_zh", "short_zh").ToDictionary(row => row[0]);
        var communities = EmbeddedTable.Read("Territory.Resources.jianye_communities.csv", "code", "name_zh", "short_zh").ToDictionary(row => row[0]);
        var outline = ReadFeatures("Territory.Resources.jianye_outline.geojson").Single();

        var units = new List<TerritoryUnit>
        {
            new(TerritoryKind.District, Text(outline, "code"), Text(outline, "name_zh"), Text(outline, "name_zh"), null, null, Boundary(outline)),
        };
        units.AddRange(features["street"].Select(feature => Named(TerritoryKind.Street, feature, streets, units[0].Code, null)));
        units.AddRange(features["grid1"].Select(feature => Grid(TerritoryKind.Level1Grid, feature, Text(feature, "street"), null)));
        units.AddRange(features["community"].Select(feature => Named(
            TerritoryKind.Community, feature, communities, Text(feature, "street"), Text(feature, "grid1"))));
        units.AddRange(features["grid2"].Select(feature => Grid(
            TerritoryKind.Level2Grid, feature, Text(feature, "community"), Text(feature, "grid1"))));
        return units;
    }

    private static FeatureCollection ReadFeatures(string resource)
    {
        using var stream = EmbeddedTable.Open(resource);
        return JsonSerializer.Deserialize<FeatureCollection>(stream, GeoJson)
            ?? throw new InvalidDataException($"{resource} holds no features.");
    }

    private static TerritoryUnit Named(
        TerritoryKind kind, IFeature feature, Dictionary<string, string[]> official, string parentCode, string? level1GridCode)
    {
        var row = official[Text(feature, "code")];
        return new TerritoryUnit(kind, row[0], row[1], row[2], parentCode, level1GridCode, Boundary(feature));
    }

    private static TerritoryUnit Grid(TerritoryKind kind, IFeature feature, string parentCode, string? level1GridCode)
        => new(kind, Text(feature, "code"), Text(feature, "name"), Text(feature, "short"), parentCode, level1GridCode, Boundary(feature));

    private static string Text(IFeature feature, string attribute) => feature.Attributes[attribute].ToString()!;

    private static MultiPolygon Boundary(IFeature feature) => Boundaries.AsMultiPolygon(feature.Geometry);
}
