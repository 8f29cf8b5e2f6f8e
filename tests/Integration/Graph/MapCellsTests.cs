using System.Globalization;
using System.Text.Json;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Tests.Integration.Reading;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace Jianye.DataHub.Tests.Integration.Graph;

/// <summary>Cells of a map, looked at from outside: which points lie in the outlines that are answered, and how large those are on the ground.</summary>
[Collection(PostgisCollection.Name)]
public sealed class MapCellsTests(PostgisFixture postgis) : IAsyncLifetime
{
    // A hundredth of a millimetre, which outlines are rounded by.
    private const double Rounding = 2e-9;

    private HubDatabase _database = null!;
    private ReadingWorld _world = null!;
    private GraphFixture _graph = null!;

    public async Task InitializeAsync()
    {
        _database = await postgis.CreateDatabaseAsync();
        _world = await ReadingWorld.CreateAsync(_database, seed: 11);
        _graph = new GraphFixture(_database);
    }

    public async Task DisposeAsync() => await _graph.DisposeAsync();

    [Theory]
    [InlineData("HEXAGON", 100)]
    [InlineData("HEXAGON", 417.5)]
    [InlineData("HEXAGON", 2_500)]
    [InlineData("SQUARE", 100)]
    [InlineData("SQUARE", 333.3)]
    [InlineData("SQUARE", 5_000)]
    public async Task The_points_of_a_cell_lie_within_its_outline_and_in_no_other(string shape, double size)
    {
        var points = _world.Incidents.Select(incident => incident.Location).OfType<Point>().ToList();

        var cells = await CellsAsync(shape, size);

        Assert.Equal(points.Count, cells.Sum(cell => cell.Count));
        Assert.Equal(cells.Count, cells.Select(cell => cell.Id).Distinct().Count());
        Assert.All(cells, cell =>
        {
            Assert.True(cell.Outline.IsValid);
            Assert.True(cell.Outline.Shell.IsCCW);
            Assert.True(cell.Outline.Centroid.Distance(cell.Centre) < 1e-7);
            var within = PreparedGeometryFactory.Prepare(cell.Outline.Buffer(-Rounding));
            var touching = PreparedGeometryFactory.Prepare(cell.Outline.Buffer(Rounding));
            Assert.InRange(cell.Count, points.Count(within.Contains), points.Count(touching.Covers));
        });
    }

    [Theory]
    [InlineData("HEXAGON", 500)]
    [InlineData("SQUARE", 500)]
    public async Task A_cell_is_as_large_on_the_ground_as_was_asked_for(string shape, double size)
    {
        var expected = shape == "SQUARE" ? size * size : 1.5 * Math.Sqrt(3) * size * size;

        foreach (var cell in await CellsAsync(shape, size))
        {
            await using var command = _database.Reading.CreateCommand("select st_area(st_geomfromtext($1, 4326)::geography)");
            command.Parameters.Add(new() { Value = cell.Outline.AsText() });
            var area = (double)(await command.ExecuteScalarAsync())!;

            Assert.InRange(area / expected, 0.9985, 1.0015);
        }
    }

    private async Task<List<Cell>> CellsAsync(string shape, double size)
    {
        var answer = await _graph.DataAsync(string.Create(CultureInfo.InvariantCulture, $$"""
            { incidentsAggregate(groupBy: [{ location: { shape: {{shape}}, size: {{size}} } }], first: 1000, where: { location: { within: { geometry: { type: "Polygon", coordinates: [[[118, 31], [119.5, 31], [119.5, 33], [118, 33], [118, 31]]] } } } }) {
              groups { key { location { id centre { coordinates } boundary { coordinates } } } count } } }
            """));
        return [.. answer.GetProperty("incidentsAggregate").GetProperty("groups").EnumerateArray().Select(group =>
        {
            var cell = group.GetProperty("key").GetProperty("location");
            var ring = cell.GetProperty("boundary").GetProperty("coordinates")[0].EnumerateArray().Select(Position).ToArray();
            return new Cell(cell.GetProperty("id").GetString()!, new Point(Position(cell.GetProperty("centre").GetProperty("coordinates"))), new Polygon(new LinearRing(ring)), group.GetProperty("count").GetInt32());
        })];
    }

    private static Coordinate Position(JsonElement position) => new(position[0].GetDouble(), position[1].GetDouble());

    private sealed record Cell(string Id, Point Centre, Polygon Outline, int Count);
}
