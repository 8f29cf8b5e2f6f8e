using System.Globalization;
using System.Text.Json;
using Jianye.DataHub.Tests.Integration.Reading;
using NetTopologySuite.Algorithm.Distance;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Tests.Integration.Graph;

/// <summary>What is worked out of shapes, compared with PostGIS.</summary>
[Collection(PostgisCollection.Name)]
public sealed class GeometryMembersTests(PostgisFixture postgis) : IAsyncLifetime
{
    private const double MetresInADegree = 111_195;

    private GraphFixture _graph = null!;

    public async Task InitializeAsync()
    {
        var database = await postgis.CreateDatabaseAsync();
        await ReadingWorld.CreateAsync(database, seed: 11);
        _graph = new GraphFixture(database);
        await _graph.ExecuteAsync("""
            update grids set boundary = st_geomfromtext('MULTIPOLYGON(((118.5 31.9,118.75 31.9,118.75 32.1,118.5 32.1,118.5 31.9),(118.6 32,118.6 32.05,118.65 32.05,118.6 32)),((119 32,119.2 32.1,119 32.2,119 32)))', 4326)
            where id = (select id from grids order by id limit 1);
            update grids set boundary = st_multi(st_buffer(st_setsrid(st_point(118.7, 32), 4326)::geography, 1000, 64)::geometry)
            where id = (select id from grids order by id offset 1 limit 1);
            """);
    }

    public async Task DisposeAsync() => await _graph.DisposeAsync();

    [Fact]
    public async Task Areas_and_lengths_are_those_of_PostGIS_over_the_ellipsoid()
    {
        var expected = await FiguresAsync("select st_area(boundary::geography), st_perimeter(boundary::geography), st_x(st_centroid(boundary)), st_y(st_centroid(boundary)) from grids order by id limit 50");

        var nodes = (await _graph.DataAsync("{ grids(first: 50) { nodes { boundary { area length centroid { coordinates } envelope { bbox } bbox } } } }")).GetProperty("grids").GetProperty("nodes");

        Assert.Equal(expected.Count, nodes.GetArrayLength());
        foreach (var (row, node) in expected.Zip(nodes.EnumerateArray()))
        {
            var boundary = node.GetProperty("boundary");
            Near(row[0], boundary.GetProperty("area").GetDouble(), 2e-7);
            Near(row[1], boundary.GetProperty("length").GetDouble(), 1e-8);
            Near(row[2], boundary.GetProperty("centroid").GetProperty("coordinates")[0].GetDouble(), 1e-12);
            Near(row[3], boundary.GetProperty("centroid").GetProperty("coordinates")[1].GetDouble(), 1e-12);
            Assert.Equal(boundary.GetProperty("bbox").ToString(), boundary.GetProperty("envelope").GetProperty("bbox").ToString());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(10_000)]
    public async Task A_simpler_outline_is_valid_and_within_the_metres(double metres)
    {
        var nodes = (await _graph.DataAsync(
            "query($m: Float) { grids(first: 2) { nodes { boundary { coordinates area } simple: boundary(simplify: $m) { type coordinates area } } } }", new { m = metres })).GetProperty("grids").GetProperty("nodes");

        foreach (var node in nodes.EnumerateArray())
        {
            var (stored, simple) = (Shape(node.GetProperty("boundary")), Shape(node.GetProperty("simple")));
            Assert.True(simple.IsValid);
            Assert.Equal("MultiPolygon", node.GetProperty("simple").GetProperty("type").GetString());
            Assert.Equal(stored.NumGeometries, simple.NumGeometries);
            Assert.Equal(node.GetProperty("boundary").GetProperty("area").GetDouble(), node.GetProperty("simple").GetProperty("area").GetDouble());
            Assert.True(DiscreteHausdorffDistance.Distance(stored.Boundary, simple.Boundary, 0.2) * MetresInADegree <= metres * 1.3);
        }

        Assert.True(Shape(nodes[1].GetProperty("simple")).NumPoints < Shape(nodes[1].GetProperty("boundary")).NumPoints * 0.6);
    }

    [Theory]
    [InlineData("simplify: -1", "HUB_GEOMETRY_FORM")]
    [InlineData("simplify: 1e300", "HUB_GEOMETRY_FORM")]
    [InlineData("precision: -1", "HUB_GEOMETRY_FORM")]
    [InlineData("precision: 16", "HUB_GEOMETRY_FORM")]
    public async Task A_form_out_of_range_is_refused(string argument, string code)
    {
        var answer = await _graph.AskAsync($"{{ grids {{ nodes {{ boundary({argument}) {{ coordinates }} }} }} }}");

        Assert.Equal(code, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private static void Near(double expected, double given, double share)
        => Assert.True(Math.Abs(expected - given) <= (Math.Abs(expected) * share) + 0.001, string.Create(CultureInfo.InvariantCulture, $"{expected:R} was expected, {given:R} found"));

    private static MultiPolygon Shape(JsonElement boundary) => new([.. boundary.GetProperty("coordinates").EnumerateArray().Select(polygon =>
    {
        var rings = polygon.EnumerateArray().Select(ring => new LinearRing([.. ring.EnumerateArray().Select(at => new Coordinate(at[0].GetDouble(), at[1].GetDouble()))])).ToList();
        return new Polygon(rings[0], [.. rings.Skip(1)]);
    })]);

    private async Task<List<double[]>> FiguresAsync(string query)
    {
        var rows = new List<double[]>();
        await using var command = _graph.Database.Reading.CreateCommand(query);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetDouble)]);
        return rows;
    }
}
