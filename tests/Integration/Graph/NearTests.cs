using System.Globalization;
using System.Text;
using System.Text.Json;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Tests.Integration.Reading;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Tests.Integration.Graph;

/// <summary>What lies near, compared with distances worked out by hand over all rows.</summary>
[Collection(PostgisCollection.Name)]
public sealed class NearTests(PostgisFixture postgis) : IAsyncLifetime
{
    private static readonly Random Random = new(18);
    private static readonly TravelSettings Travel = new();

    private readonly List<ServicePoint> _points = [];
    private HubDatabase _database = null!;
    private ReadingWorld _world = null!;
    private GraphFixture _graph = null!;

    public async Task InitializeAsync()
    {
        _database = await postgis.CreateDatabaseAsync();
        _world = await ReadingWorld.CreateAsync(_database, seed: 18);
        _graph = new GraphFixture(_database);
        await using var context = _database.CreateContext();
        for (var i = 0; i < 45; i++)
        {
            var place = i % 9 == 0 ? null : new Point(118.70 + (Random.Next(60) / 1000.0), 31.98 + (Random.Next(60) / 1000.0)) { SRID = 4326 };
            _points.Add(new ServicePoint { Id = Guid.CreateVersion7(), Name = $"点{i}", Kind = i % 2 == 0 ? ServicePointKind.Elder : ServicePointKind.Party, Location = place });
        }

        context.AddRange(_points);
        await context.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await _graph.DisposeAsync();

    [Theory]
    [InlineData(118.73, 32.03, 0)]
    [InlineData(118.73, 32.03, 812.5)]
    [InlineData(118.70, 32.00, 2_500)]
    [InlineData(118.75, 31.95, 60_000)]
    [InlineData(113, 27, 100_000)]
    public async Task Those_within_the_metres_are_found_nearest_first(double longitude, double latitude, double metres)
    {
        var from = new Point(longitude, latitude);
        foreach (var (field, places) in new[] { ("residents", Places(_world.Residents, row => row.Location, row => row.Id)), ("incidents", Places(_world.Incidents, row => row.Location, row => row.Id)) })
        {
            var expected = places.Select(row => (row.Id, Metres: Metres(row.Place, from))).Where(row => row.Metres <= metres).ToDictionary(row => row.Id, row => row.Metres);

            var (found, total) = await WalkAsync(field, Near(from, metres), 9);

            Assert.Equal(expected.Keys.Order(), found.Select(row => row.Id).Order());
            Assert.Equal(expected.Count, total);
            Assert.All(found, row => Assert.Equal(expected[row.Id], row.Metres, expected[row.Id] / 100_000 + 0.01));
            Assert.All(found.Zip(found.Skip(1)), pair => Assert.True(pair.First.Metres <= pair.Second.Metres * 1.00001 + 0.001));
        }
    }

    [Fact]
    public async Task However_far_all_that_have_a_place_come_forwards_as_backwards()
    {
        var expected = Places(_world.Incidents, row => row.Location, row => row.Id).Select(row => row.Id).Order();

        var (forwards, _) = await WalkAsync("incidents", Near(new Point(118.72, 32.01), null), 7);
        var (backwards, _) = await WalkAsync("incidents", Near(new Point(118.72, 32.01), null), 7, backward: true);

        Assert.Equal(expected, forwards.Select(row => row.Id).Order());
        Assert.Equal(forwards, backwards);
    }

    [Fact]
    public async Task From_a_resident_it_is_as_far_as_from_where_the_resident_lives()
    {
        foreach (var resident in _world.Residents.Where(resident => resident.Location is not null).Take(5))
        {
            var (fromPoint, _) = await WalkAsync("residents", Near(resident.Location!, 3_000), 20);
            var (fromResident, _) = await WalkAsync("residents", $$"""{ resident: "{{WireId("Resident", resident.Id)}}", within: 3000 }""", 20);

            Assert.Equal(fromPoint, fromResident);
            Assert.Contains(fromResident, row => row.Id == WireId("Resident", resident.Id) && row.Metres == 0);
        }
    }

    [Fact]
    public async Task From_an_address_it_is_as_far_as_from_its_building()
    {
        var address = new Address { Id = Guid.CreateVersion7(), Text = "样园1幢101室", Location = new Point(118.725, 32.015) { SRID = 4326 } };
        await using (var context = _database.CreateContext())
        {
            context.Add(address);
            await context.SaveChangesAsync();
        }

        var (fromPoint, _) = await WalkAsync("incidents", Near(address.Location, 4_000), 20);
        var (fromAddress, _) = await WalkAsync("incidents", $$"""{ address: "{{WireId("Address", address.Id)}}", within: 4000 }""", 20);

        Assert.NotEmpty(fromPoint);
        Assert.Equal(fromPoint, fromAddress);
    }

    [Fact]
    public async Task Below_a_parent_the_nearest_of_its_own_come_first()
    {
        var from = new Point(118.72, 32.01);
        var answer = await _graph.DataAsync($$"""{ grids(first: 50, where: { incidents: { some: { location: { isNull: false } } } }) { nodes { id incidents(first: 3, near: {{Near(from, null)}}) { edges { distance node { id } } } } } }""");

        var grids = answer.GetProperty("grids").GetProperty("nodes").EnumerateArray().ToList();
        Assert.NotEmpty(grids);
        foreach (var grid in grids)
        {
            var expected = _world.Incidents.Where(incident => incident.Location is not null && (WireId("Grid", incident.GridId ?? default) == grid.GetProperty("id").GetString() || WireId("Grid", incident.Level1GridId ?? default) == grid.GetProperty("id").GetString()))
                .Select(incident => Metres(incident.Location!, from)).Order().Take(3).ToList();
            var found = grid.GetProperty("incidents").GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("distance").GetDouble()).ToList();
            Assert.Equal(expected.Count, found.Count);
            Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, (pair.First / 10_000) + 0.05));
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-70.5, 60.25)]
    [InlineData(112.001, 26.001)]
    public async Task Far_from_the_district_metres_are_metres_too(double longitude, double latitude)
    {
        var here = new Point(longitude, latitude) { SRID = 4326 };
        await using (var context = _database.CreateContext())
        {
            foreach (var north in new[] { 0, 0.004, 0.006 })
            {
                context.Add(new Incident { Id = Guid.CreateVersion7(), State = IncidentState.Handling, Title = "far", Location = new Point(longitude, latitude + north) { SRID = 4326 } });
            }

            await context.SaveChangesAsync();
        }

        var (found, _) = await WalkAsync("incidents", Near(here, 600), 5);

        Assert.Equal(2, found.Count);
    }

    [Theory]
    [InlineData("WALK", 15)]
    [InlineData("WALK", 60)]
    [InlineData("BIKE", 7.5)]
    public async Task Services_are_reached_in_the_minutes_that_pace_and_detour_make(string mode, double minutes)
    {
        var from = new Point(118.73, 32.01);
        var pace = mode == "WALK" ? Travel.WalkingPace : Travel.CyclingPace;
        var expected = _points.Where(point => point.Location is not null).Select(point => (Id: WireId("ServicePoint", point.Id), Metres: Metres(point.Location!, from)))
            .Where(row => row.Metres * Travel.DetourFactor / pace <= minutes).OrderBy(row => row.Metres).ToList();
        Assert.NotEmpty(expected);

        var answer = (await _graph.DataAsync(string.Create(CultureInfo.InvariantCulture, $$"""
            { servicesWithin(minutes: {{minutes}}, mode: {{mode}}, point: {{Json(from)}}, first: 50) { totalCount edges { distance travelDistance minutes node { id } } } }
            """))).GetProperty("servicesWithin");

        Assert.Equal(expected.Count, answer.GetProperty("totalCount").GetInt32());
        var edges = answer.GetProperty("edges").EnumerateArray().ToList();
        Assert.Equal(expected.Select(row => row.Id).Order(), edges.Select(edge => edge.GetProperty("node").GetProperty("id").GetString()!).Order());
        foreach (var (row, edge) in expected.Zip(edges))
        {
            Assert.Equal(row.Metres, edge.GetProperty("distance").GetDouble(), 0.05);
            Assert.Equal(row.Metres * Travel.DetourFactor, edge.GetProperty("travelDistance").GetDouble(), 0.1);
            Assert.Equal(row.Metres * Travel.DetourFactor / pace, edge.GetProperty("minutes").GetDouble(), 0.01);
        }
    }

    [Fact]
    public async Task Who_is_unknown_or_lives_nowhere_has_nothing_near_and_a_warning_says_why()
    {
        var nowhere = WireId("Resident", _world.Residents.First(resident => resident.Location is null).Id);
        foreach (var (id, code) in new[] { (nowhere, "HUB_NEAR_WITHOUT_PLACE"), (WireId("Resident", Guid.CreateVersion7()), "HUB_NEAR_UNKNOWN"), ("nonsense", "HUB_NEAR_UNKNOWN") })
        {
            var answer = await _graph.AskAsync("query($id: ID!) { residents(near: { resident: $id }) { totalCount nodes { id } } servicesWithin(minutes: 15, resident: $id) { nodes { id } } }", new { id });

            Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("residents").ValueKind);
            Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("servicesWithin").ValueKind);
            Assert.Equal([code, code], answer.GetProperty("extensions").GetProperty("warnings").EnumerateArray().Select(warning => warning.GetProperty("code").GetString()));
        }
    }

    [Fact]
    public async Task A_cursor_is_good_for_its_own_place_only()
    {
        var page = (await _graph.DataAsync($$"""{ residents(first: 2, near: {{Near(new Point(118.7, 32), 9_000)}}) { pageInfo { endCursor } } }""")).GetProperty("residents");
        var cursor = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        foreach (var other in new[] { Near(new Point(118.71, 32), 9_000), Near(new Point(118.7, 32), 8_000), Near(new Point(118.7, 32), null) })
        {
            var answer = await _graph.AskAsync($$"""{ residents(first: 2, after: "{{cursor}}", near: {{other}}) { nodes { id } } }""");
            Assert.Equal("HC0078", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        }
    }

    private async Task<(List<(string Id, double Metres)> Rows, int Total)> WalkAsync(string field, string near, int size, bool backward = false)
    {
        var found = new List<(string, double)>();
        string? cursor = null;
        while (true)
        {
            var page = backward ? $"last: {size}, before: $c" : $"first: {size}, after: $c";
            var answer = (await _graph.DataAsync(
                $$"""query($c: String) { {{field}}({{page}}, near: {{near}}) { totalCount edges { distance node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }""", new { c = cursor })).GetProperty(field);
            var rows = answer.GetProperty("edges").EnumerateArray().Select(edge => (edge.GetProperty("node").GetProperty("id").GetString()!, edge.GetProperty("distance").GetDouble()));
            if (backward) found.InsertRange(0, rows);
            else found.AddRange(rows);
            var info = answer.GetProperty("pageInfo");
            if (!info.GetProperty(backward ? "hasPreviousPage" : "hasNextPage").GetBoolean()) return (found, answer.GetProperty("totalCount").GetInt32());
            cursor = info.GetProperty(backward ? "startCursor" : "endCursor").GetString();
        }
    }

    private static List<(string Id, Point Place)> Places<T>(IEnumerable<T> rows, Func<T, Point?> place, Func<T, Guid> key)
        => [.. rows.Where(row => place(row) is not null).Select(row => (WireId(typeof(T).Name, key(row)), place(row)!))];

    private static string Near(Point from, double? metres)
        => string.Create(CultureInfo.InvariantCulture, $"{{ point: {Json(from)}{(metres is null ? "" : $", within: {metres}")} }}");

    private static string Json(Point point) => string.Create(CultureInfo.InvariantCulture, $"{{ type: \"Point\", coordinates: [{point.X}, {point.Y}] }}");

    private static string WireId(string type, Guid key) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{type}:{key:D}"));

    /// <summary>Metres over WGS 84 by its two radii of curvature in the middle.</summary>
    private static double Metres(Point from, Point to)
    {
        const double A = 6_378_137, E2 = 0.006_694_379_990_141;
        var middle = (from.Y + to.Y) / 2 * Math.PI / 180;
        var w = 1 - (E2 * Math.Sin(middle) * Math.Sin(middle));
        var north = (to.Y - from.Y) * Math.PI / 180 * A * (1 - E2) / Math.Pow(w, 1.5);
        var east = (to.X - from.X) * Math.PI / 180 * A * Math.Cos(middle) / Math.Sqrt(w);
        return Math.Sqrt((north * north) + (east * east));
    }
}
