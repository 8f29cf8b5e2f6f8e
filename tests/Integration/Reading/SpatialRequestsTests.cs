using System.Text.Json;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Geography;
using Jianye.DataHub.Data.Model;
using Jianye.DataHub.Data.Reading.Filters;
using Jianye.DataHub.Data.Reading.Requests;
using Jianye.DataHub.Data.Reading;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Tests.Integration.Reading;

/// <summary>Spatial answers, compared with NetTopologySuite and with distances worked out over the ellipsoid by hand.</summary>
[Collection(PostgisCollection.Name)]
public sealed class SpatialRequestsTests(PostgisFixture postgis) : IAsyncLifetime
{
    private HubDatabase _database = null!;
    private ReadExecutor _reader = null!;
    private ReadingWorld _world = null!;

    public async Task InitializeAsync()
    {
        _database = await postgis.CreateDatabaseAsync();
        _reader = new ReadExecutor(_database, TimeSpan.FromSeconds(30));
        _world = await ReadingWorld.CreateAsync(_database, seed: 7);
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Theory]
    [InlineData("contains")]
    [InlineData("intersects")]
    [InlineData("overlaps")]
    [InlineData("touches")]
    [InlineData("within")]
    [InlineData("covers")]
    [InlineData("coveredBy")]
    [InlineData("crosses")]
    [InlineData("disjoint")]
    [InlineData("equals")]
    public async Task A_predicate_finds_what_another_geometry_library_finds(string name)
    {
        var shapes = _world.Grids.Take(6).Select(grid => (Geometry)grid.Boundary!)
            .Concat(_world.Grids.Take(3).Select(grid => (Geometry)grid.Boundary!.InteriorPoint))
            .Append(new Envelope(118.70, 118.73, 32.00, 32.03).ToPolygon())
            .Append(_world.Grids[0].Boundary!.EnvelopeInternal.ToPolygon())
            .Append(new LineString([new(118.69, 32.004), new(118.722, 32.017)]))
            .Append(_world.Grids[1].Boundary!.Boundary)
            .Append(_world.Residents.First(resident => resident.Location is not null).Location!.Copy())
            .Append(new MultiPoint([.. _world.Residents.Where(resident => resident.Location is not null).Take(3).Select(resident => (Point)resident.Location!.Copy())]))
            .Append(new LineString([.. _world.Residents.Where(resident => resident.Location is not null).Take(2).Select(resident => resident.Location!.Coordinate.Copy())]))
            .ToList();
        foreach (var shape in shapes)
        {
            shape.SRID = 4326;
            foreach (var negated in new[] { false, true })
            {
                var places = _world.Residents.Where(resident => (resident.Location is { } place && Holds(name, place, shape)) != negated);
                Assert.Equal(Keys(places), await FindAsync("Resident", "Location", name, negated, new FilterArguments(null, new ReadValue.Constant(shape))));
                var areas = _world.Grids.Where(grid => Holds(name, grid.Boundary!, shape) != negated);
                Assert.Equal(Keys(areas), await FindAsync("Grid", "Boundary", name, negated, new FilterArguments(null, new ReadValue.Constant(shape))));
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(800.5)]
    [InlineData(3_000)]
    [InlineData(60_000)]
    [InlineData(30_000_000)]
    [InlineData(1e300)]
    [InlineData(-5)]
    public async Task Within_a_distance_lie_those_whose_metres_say_so(double metres)
    {
        var center = new Point(118.73, 32.03) { SRID = 4326 };
        var expected = Keys(_world.Residents.Where(resident => resident.Location is { } place && Metres(place, center) <= metres));
        var given = new FilterArguments(null, new ReadValue.Constant(center), Metres: new ReadValue.Constant(metres));

        Assert.Equal(expected, await FindAsync("Resident", "Location", "dWithin", false, given));
        Assert.Equal(expected, await FindAsync("Resident", "Location", "distance", false, given with { DistanceOperator = FilterOperators.Find(ValueKind.Float, "lte")!.Value.Operator }));
        var beyond = Keys(_world.Residents.Where(resident => resident.Location is null || Metres(resident.Location, center) > metres));
        Assert.Equal(beyond, await FindAsync("Resident", "Location", "dWithin", true, given));
    }

    [Fact]
    public async Task A_buffer_widens_the_given_shape_by_metres()
    {
        var center = new Point(118.73, 32.03) { SRID = 4326 };
        var expected = Keys(_world.Residents.Where(resident => resident.Location is { } place && Metres(place, center) <= 2_000));

        var found = await FindAsync("Resident", "Location", "within", false, new FilterArguments(null, new ReadValue.Constant(center), new ReadValue.Constant(2_000.0)));

        // The circle is drawn with straight edges: a hundredth less at most.
        var surely = Keys(_world.Residents.Where(resident => resident.Location is { } place && Metres(place, center) <= 1_960));
        Assert.Subset(expected.ToHashSet(), found.ToHashSet());
        Assert.Subset(found.ToHashSet(), surely.ToHashSet());
        Assert.NotEmpty(found);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e7)]
    public async Task A_buffer_that_no_district_needs_is_refused(double metres)
    {
        var given = new FilterArguments(null, new ReadValue.Constant(new Point(118.73, 32.03) { SRID = 4326 }), new ReadValue.Constant(metres));

        var fault = await Assert.ThrowsAsync<ReadRequestException>(() => FindAsync("Resident", "Location", "within", false, given));

        Assert.Equal("HC0001", fault.Code);
    }

    [Theory]
    [InlineData("POLYGON((-180 -90,180 -90,180 90,-180 90,-180 -90))")]
    [InlineData("POLYGON((-179 -89,179 -89,179 89,-179 89,-179 -89))")]
    [InlineData("POINT(0 90)")]
    [InlineData("LINESTRING(-180 0,180 0)")]
    [InlineData("MULTIPOINT(0 0,180 0)")]
    [InlineData("MULTIPOLYGON(((100 20,140 20,140 50,100 50,100 20)),((-100 -20,-140 -20,-140 -50,-100 -50,-100 -20)))")]
    [InlineData("POLYGON EMPTY")]
    [InlineData("POLYGON((118.70 32.00,118.73 32.03,118.73 32.00,118.70 32.03,118.70 32.00))")]
    public async Task Shapes_of_the_whole_world_or_crossing_themselves_do_not_end_the_server(string text)
    {
        var shape = new NetTopologySuite.IO.WKTReader().Read(text);
        shape.SRID = 4326;
        foreach (var buffer in new double?[] { null, 0, 100_000, -100_000 })
        {
            var given = new FilterArguments(
                null, new ReadValue.Constant(shape), buffer is null ? null : new ReadValue.Constant(buffer), FilterOperators.Find(ValueKind.Float, "lt")!.Value.Operator, new ReadValue.Constant(50.0));
            foreach (var name in new[] { "contains", "covers", "coveredBy", "crosses", "disjoint", "equals", "intersects", "overlaps", "touches", "within", "distance", "dWithin" })
            {
                try
                {
                    await FindAsync("Resident", "Location", name, false, given);
                    await FindAsync("Grid", "Boundary", name, true, given);
                }
                catch (ReadRequestException fault)
                {
                    Assert.Equal("HC0001", fault.Code);
                }
            }
        }
    }

    [Theory]
    [InlineData(Datum.Gcj02)]
    [InlineData(Datum.Bd09)]
    public async Task A_window_in_a_shifted_datum_shows_what_lies_in_it_there(Datum datum)
    {
        var (west, south, east, north) = (118.712, 32.005, 118.742, 32.035);
        var window = new ReadValue.Box(Number(west), Number(south), Number(east), Number(north), null, new ReadValue.Constant(datum));
        var expected = Keys(_world.Residents.Where(resident => resident.Location is { } place && Shown(Datums.FromWgs84(new Jianye.DataHub.Data.Geography.Position(place.X, place.Y), datum))));

        Assert.NotEmpty(expected);
        Assert.Equal(expected, await FindAsync("Resident", "Location", "bbox", false, new FilterArguments(null, window)));

        ReadValue.Constant Number(double value) => new(value);

        bool Shown(Jianye.DataHub.Data.Geography.Position at) => at.Longitude >= west && at.Longitude <= east && at.Latitude >= south && at.Latitude <= north;
    }

    [Fact]
    public async Task A_shape_of_many_parts_can_stand_in_a_question_with_cursors()
    {
        var shape = _world.Grids[0].Boundary!;
        var read = Read("Grid", "Boundary", "intersects", false, new FilterArguments(null, new ReadValue.Constant(shape)));
        var info = new ConnectionField.PageInfo("pageInfo", [("end", PageInfoPart.EndCursor)]);

        var answer = await AskAsync(read with { Selection = new ConnectionSelection([.. read.Selection.Fields, info]) });

        Assert.NotNull(answer.GetProperty("pageInfo").GetProperty("end").GetString());
    }

    private static bool Holds(string name, Geometry stored, Geometry given) => name switch
    {
        "contains" => stored.Contains(given),
        "intersects" => stored.Intersects(given),
        "overlaps" => stored.Overlaps(given),
        "touches" => stored.Touches(given),
        "covers" => stored.Covers(given),
        "coveredBy" => stored.CoveredBy(given),
        "crosses" => stored.Crosses(given),
        "disjoint" => stored.Disjoint(given),
        "equals" => stored.EqualsTopologically(given),
        _ => stored.Within(given),
    };

    /// <summary>Metres between two near points, by the radii of curvature of WGS 84 at their middle: right to a few millimetres in the district.</summary>
    private static double Metres(Point from, Point to)
    {
        const double A = 6_378_137, E2 = 0.006_694_379_990_141;
        var middle = (from.Y + to.Y) / 2 * Math.PI / 180;
        var w = 1 - (E2 * Math.Sin(middle) * Math.Sin(middle));
        var north = (to.Y - from.Y) * Math.PI / 180 * A * (1 - E2) / Math.Pow(w, 1.5);
        var east = (to.X - from.X) * Math.PI / 180 * A * Math.Cos(middle) / Math.Sqrt(w);
        return Math.Sqrt((north * north) + (east * east));
    }

    private async Task<List<string>> FindAsync(string entity, string property, string name, bool negated, FilterArguments arguments)
        => [.. (await AskAsync(Read(entity, property, name, negated, arguments))).GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)];

    private async Task<JsonElement> AskAsync(ReadCollection read)
    {
        using var output = new PooledBytes();
        using var rows = new AuditedRows();
        var plan = ReadCompiler.Compile(new ReadOperation([new ReadRoot.Collection("rows", read)]), AccessRights.Everything);
        await _reader.ExecuteAsync(plan, new ReadBindings(new Dictionary<string, object?>(), ReadingWorld.Now, AccessRights.Everything, rows), output, CancellationToken.None);
        return JsonDocument.Parse(output.Written.ToArray()).RootElement.GetProperty("rows");
    }

    private static ReadCollection Read(string entity, string property, string name, bool negated, FilterArguments arguments)
    {
        var model = HubModel.Instance.Entities[entity];
        var @operator = FilterOperators.Find(ValueKind.Geometry, name)!.Value.Operator;
        var filter = new ReadFilter.Compare(model.Properties[property], @operator, negated, arguments);
        var page = new ReadPage(new ReadValue.Constant(500), Backward: false, null, null, 500);
        return new ReadCollection(model, filter, [], page, new ConnectionSelection([new ConnectionField.Nodes("nodes", new ReadSelection([new ReadField.Id("id")]))]));
    }

    private static List<string> Keys(IEnumerable<Entity> rows) => [.. rows.OrderBy(row => row.Id).Select(row => WireId.Write(row.GetType().Name, row.Id))];
}

file static class Boxes
{
    public static Polygon ToPolygon(this Envelope box)
        => (Polygon)new GeometryFactory(new PrecisionModel(), 4326).ToGeometry(box);
}
