using System.Text.Json;
using Jianye.DataHub.Data.Geography;

namespace Jianye.DataHub.Data.Demo.District;

/// <summary>The district's streets, communities and grids, as the embedded partition has them.</summary>
internal sealed class DemoTerritory
{
    private const string Resource = "Jianye.DataHub.Data.Territory.Resources.grids.geojson";

    public required IReadOnlyList<DemoStreet> Streets { get; init; }

    public required IReadOnlyList<DemoCommunity> Communities { get; init; }

    public required IReadOnlyList<DemoGrid> Level1 { get; init; }

    public required IReadOnlyList<DemoGrid> Level2 { get; init; }

    public static DemoTerritory Load()
    {
        using var stream = typeof(DemoTerritory).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The embedded territory is missing from this build.");
        using var document = JsonDocument.Parse(stream);
        var features = document.RootElement.GetProperty("features").EnumerateArray().ToList();

        var streets = OfKind("street").ToDictionary(f => Text(f, "code"), f => new DemoStreet(Text(f, "code"), Text(f, "name")));
        var level1 = OfKind("grid1").Select((f, index) => new DemoGrid(
            index, Text(f, "code"), Text(f, "short"), Text(f, "name"), streets[Text(f, "street")], null, null, []))
            .ToDictionary(grid => grid.Code);
        var communities = OfKind("community").ToDictionary(
            f => Text(f, "code"),
            f => new DemoCommunity(Text(f, "code"), Text(f, "name"), streets[Text(f, "street")], level1[Text(f, "grid1")]));
        var level2 = OfKind("grid2").Select((f, index) => new DemoGrid(
            index, Text(f, "code"), Text(f, "short"), Text(f, "name"), streets[Text(f, "street")],
            communities[Text(f, "community")], level1[Text(f, "grid1")], Rings(f))).ToList();

        return new DemoTerritory
        {
            Streets = [.. streets.Values],
            Communities = [.. communities.Values],
            Level1 = [.. level1.Values],
            Level2 = level2,
        };

        IEnumerable<JsonElement> OfKind(string kind) => features.Where(f => Text(f, "kind") == kind);
    }

    private static string Text(JsonElement feature, string property) =>
        feature.GetProperty("properties").GetProperty(property).GetString()!;

    private static Position[][] Rings(JsonElement feature)
    {
        var geometry = feature.GetProperty("geometry");
        var coordinates = geometry.GetProperty("coordinates");
        return geometry.GetProperty("type").GetString() == "Polygon"
            ? [Ring(coordinates[0])]
            : [.. coordinates.EnumerateArray().Select(polygon => Ring(polygon[0]))];
    }

    private static Position[] Ring(JsonElement ring) =>
        [.. ring.EnumerateArray().Select(point => new Position(point[0].GetDouble(), point[1].GetDouble()))];
}
