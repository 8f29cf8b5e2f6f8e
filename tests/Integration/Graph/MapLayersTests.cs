using System.Globalization;
using System.Text;
using System.Text.Json;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Tests.Integration.Reading;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Tests.Integration.Graph;

/// <summary>Clusters and heat cells of a map's window, compared with what a search for the nearest centre makes of all rows.</summary>
[Collection(PostgisCollection.Name)]
public sealed class MapLayersTests(PostgisFixture postgis) : IAsyncLifetime
{
    // WGS 84 at 118.7° E 32.0° N, where cells are counted from.
    private const double East = 94_493.141825, North = 110_886.809415;

    private static readonly Envelope District = new(118.6, 118.9, 31.9, 32.2);

    private HubDatabase _database = null!;
    private ReadingWorld _world = null!;
    private GraphFixture _graph = null!;

    public async Task InitializeAsync()
    {
        _database = await postgis.CreateDatabaseAsync();
        _world = await ReadingWorld.CreateAsync(_database, seed: 21);
        _graph = new GraphFixture(_database);
        // Off the round degrees, where a point is as far from one centre as from another.
        await _graph.ExecuteAsync("update incidents set location = st_translate(location, 0.00013, 0.00017)");
        foreach (var place in _world.Incidents.Select(incident => incident.Location).OfType<Point>())
        {
            (place.X, place.Y) = (place.X + 0.00013, place.Y + 0.00017);
        }
    }

    public async Task DisposeAsync() => await _graph.DisposeAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(14)]
    public async Task A_cluster_holds_what_is_nearest_to_the_centre_of_its_hexagon(int zoom)
    {
        var edge = 48 * 40_075_016.6855785 * Math.Cos(32 * Math.PI / 180) / 256 / Math.Pow(2, zoom);
        var expected = Placed(District).GroupBy(incident => Centre(incident.Location!, edge)).Select(group => new Cluster(
            group.Count(), group.Average(incident => incident.Location!.X), group.Average(incident => incident.Location!.Y),
            new Envelope(group.Min(incident => incident.Location!.X), group.Max(incident => incident.Location!.X), group.Min(incident => incident.Location!.Y), group.Max(incident => incident.Location!.Y)),
            group.Count() == 1 ? WireId(group.Single().Id) : null)).ToList();

        var found = await ClustersAsync($"bbox: {Box(District)}, zoom: {zoom}");

        Assert.Equal(expected.Count, found.Count);
        Assert.Equal(found.OrderByDescending(cluster => cluster.Count).Select(cluster => cluster.Count), found.Select(cluster => cluster.Count));
        foreach (var (one, other) in expected.OrderBy(Place).Zip(found.OrderBy(Place)))
        {
            Assert.Equal((one.Count, one.Node), (other.Count, other.Node));
            Assert.Equal(one.X, other.X, 1e-9);
            Assert.Equal(one.Y, other.Y, 1e-9);
            Assert.Equal(one.Envelope.MinX, other.Envelope.MinX, 1e-9);
            Assert.Equal(one.Envelope.MaxY, other.Envelope.MaxY, 1e-9);
        }

        static (double, double) Place(Cluster cluster) => (Math.Round(cluster.X, 7), Math.Round(cluster.Y, 7));
    }

    [Fact]
    public async Task Only_the_window_counts_and_what_the_filter_leaves()
    {
        var window = new Envelope(118.70, 118.74, 32.00, 32.04);
        var expected = Placed(window).Where(incident => incident.Severity == 2).Select(incident => WireId(incident.Id)).Order();

        var found = await ClustersAsync($"bbox: {Box(window)}, zoom: 12, where: {{ severity: {{ eq: 2 }} }}");
        var heat = await HeatAsync($"bbox: {Box(window)}, size: 25, where: {{ severity: {{ eq: 2 }} }}", "HUB_MAP_WINDOW");

        Assert.Null(heat);
        Assert.Equal(expected.Count(), found.Sum(cluster => cluster.Count));
        Assert.Subset(expected.ToHashSet(), found.Select(cluster => cluster.Node).OfType<string>().ToHashSet());
    }

    [Theory]
    [InlineData("HEXAGON")]
    [InlineData("SQUARE")]
    public async Task Heat_cells_are_those_of_the_aggregate(string shape)
    {
        var heat = (await HeatAsync($"bbox: {Box(District)}, size: 1500, shape: {shape}"))!;
        var aggregate = (await _graph.DataAsync(
            $$"""{ incidentsAggregate(first: 1000, where: { location: { bbox: {{Box(District)}} } }, groupBy: [{ location: { shape: {{shape}}, size: 1500 } }]) { groups { count key { location { id } } } } }""")).GetProperty("incidentsAggregate").GetProperty("groups");

        Assert.Equal(Placed(District).Count(), heat.Values.Sum());
        Assert.Equal(aggregate.EnumerateArray().ToDictionary(group => group.GetProperty("key").GetProperty("location").GetProperty("id").GetString()!, group => group.GetProperty("count").GetInt32()), heat);
    }

    [Fact]
    public async Task What_is_too_small_is_left_out_with_what_would_tell_of_it()
    {
        var all = await ClustersAsync($"bbox: {Box(District)}, zoom: 13");
        var small = all.Count(cluster => cluster.Count < 5);
        Assert.True(small > 1);

        var answer = await _graph.AskAsync($$"""{ incidentClusters(bbox: {{Box(District)}}, zoom: 13, minGroupSize: 5) { suppressedClusters clusters { count node { id } } } }""");

        var layer = answer.GetProperty("data").GetProperty("incidentClusters");
        Assert.All(layer.GetProperty("clusters").EnumerateArray(), cluster => Assert.True(cluster.GetProperty("count").GetInt32() >= 5 && cluster.GetProperty("node").ValueKind == JsonValueKind.Null));
        Assert.Equal(all.Count, layer.GetProperty("suppressedClusters").GetInt32() + layer.GetProperty("clusters").GetArrayLength());
        Assert.InRange(layer.GetProperty("suppressedClusters").GetInt32(), small, small + 1);
        Assert.Equal("HUB_GROUPS_SUPPRESSED", answer.GetProperty("extensions").GetProperty("warnings")[0].GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("incidentClusters(bbox: $w, zoom: 23) { clusters { count } }", "HUB_MAP_ZOOM")]
    [InlineData("incidentClusters(bbox: $w, zoom: -1) { clusters { count } }", "HUB_MAP_ZOOM")]
    [InlineData("incidentClusters(bbox: $w, zoom: 16) { clusters { count } }", "HUB_MAP_WINDOW")]
    [InlineData("incidentClusters(bbox: $w, zoom: 12, minGroupSize: 0) { clusters { count } }", "HUB_GROUP_SIZE")]
    [InlineData("incidentClusters(bbox: { west: 119, south: 32, east: 118, north: 33 }, zoom: 12) { clusters { count } }", "HUB_GEOMETRY_BOX")]
    [InlineData("incidentClusters(bbox: { west: 118, south: 32, east: 119, north: 33, crs: 2000 }, zoom: 12) { clusters { count } }", "HC0029")]
    [InlineData("incidentClusters(bbox: $w, zoom: 12) { clusters { centroid(crs: 3857, datum: GCJ02) { crs } } }", "HC0029")]
    [InlineData("incidentClusters(bbox: $w, zoom: 12) { clusters { node { related { careOrders(first: 1000) { nodes { id } } } } } }", "HC0051")]
    [InlineData("incidentClusters(zoom: 12) { clusters { count } }", "HUB_VALIDATION")]
    [InlineData("incidentHeat(bbox: $w, size: 24) { cells { weight } }", "HUB_GROUP_CELL")]
    [InlineData("incidentHeat(bbox: $w, size: 100) { cells { weight } }", "HUB_MAP_WINDOW")]
    public async Task A_wrong_argument_is_refused_by_its_own_code(string field, string code)
    {
        var query = field.Contains("$w", StringComparison.Ordinal) ? $"query($w: GeometryBboxOperationFilterInput!) {{ {field} }}" : $"{{ {field} }}";

        var answer = await _graph.AskAsync(query, new { w = new { west = 118.6, south = 31.9, east = 118.9, north = 32.2 } });

        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
    }

    private IEnumerable<Incident> Placed(Envelope window) => _world.Incidents.Where(incident => incident.Location is { } place && window.Covers(place.Coordinate));

    private async Task<List<Cluster>> ClustersAsync(string arguments)
    {
        var answer = await _graph.DataAsync($$"""{ incidentClusters({{arguments}}) { clusters { count centroid { coordinates } envelope { bbox } node { id } } } }""");
        return [.. answer.GetProperty("incidentClusters").GetProperty("clusters").EnumerateArray().Select(cluster =>
        {
            var centroid = cluster.GetProperty("centroid").GetProperty("coordinates");
            var box = cluster.GetProperty("envelope").GetProperty("bbox").EnumerateArray().Select(side => side.GetDouble()).ToArray();
            var node = cluster.GetProperty("node");
            return new Cluster(
                cluster.GetProperty("count").GetInt32(), centroid[0].GetDouble(), centroid[1].GetDouble(), new Envelope(box[0], box[2], box[1], box[3]),
                node.ValueKind == JsonValueKind.Null ? null : node.GetProperty("id").GetString());
        })];
    }

    private async Task<Dictionary<string, int>?> HeatAsync(string arguments, string? refusal = null)
    {
        var answer = await _graph.AskAsync($$"""{ incidentHeat({{arguments}}) { cells { weight cell { id } } } }""");
        if (refusal is not null)
        {
            Assert.Equal(refusal, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
            return null;
        }

        return answer.GetProperty("data").GetProperty("incidentHeat").GetProperty("cells").EnumerateArray()
            .ToDictionary(cell => cell.GetProperty("cell").GetProperty("id").GetString()!, cell => cell.GetProperty("weight").GetInt32());
    }

    /// <summary>The nearest centre: both numbers even or both odd, 1.5 edges and half a height apart.</summary>
    private static (long Column, long Line) Centre(Point place, double edge)
    {
        var (x, y) = ((place.X - 118.7) * East, (place.Y - 32.0) * North);
        var (width, height) = (1.5 * edge, Math.Sqrt(3) / 2 * edge);
        var (column, line) = ((long)Math.Round(x / width), (long)Math.Round(y / height));
        return (from i in Enumerable.Range(-2, 5)
                from j in Enumerable.Range(-3, 7)
                where (column + i + line + j) % 2 == 0
                select (Column: column + i, Line: line + j)).MinBy(centre => Math.Pow(x - (centre.Column * width), 2) + Math.Pow(y - (centre.Line * height), 2));
    }

    private static string Box(Envelope window)
        => string.Create(CultureInfo.InvariantCulture, $"{{ west: {window.MinX}, south: {window.MinY}, east: {window.MaxX}, north: {window.MaxY} }}");

    private static string WireId(Guid key) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"Incident:{key:D}"));

    private sealed record Cluster(int Count, double X, double Y, Envelope Envelope, string? Node);
}
