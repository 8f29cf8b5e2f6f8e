using System.Buffers;
using System.Text;
using System.Text.Json;
using Jianye.DataHub.Data.Geography;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Plans;
using Jianye.DataHub.Data.Reading.Requests;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Jianye.DataHub.Tests.Unit.Reading;

/// <summary>GeoJSON as RFC 7946 has it.</summary>
public sealed class GeoJsonWriterTests
{
    [Theory]
    [InlineData("MULTIPOLYGON (((0 0, 0 4, 4 4, 4 0, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1)))")]
    [InlineData("MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1)))")]
    public void Outer_rings_run_counterclockwise_and_holes_clockwise_however_they_are_stored(string wkt)
    {
        var rings = Coordinates(wkt).EnumerateArray().Single().EnumerateArray().Select(Ring).ToList();

        Assert.Equal([true, false], rings.Select(Orientation.IsCCW));
        Assert.All(rings, ring => Assert.Equal(ring[0], ring[^1]));
        Assert.Equal(new WKTReader().Read(wkt).Coordinates.ToHashSet(), rings.SelectMany(ring => ring).ToHashSet());
    }

    private static Coordinate[] Ring(JsonElement ring) => [.. ring.EnumerateArray().Select(position => new Coordinate(position[0].GetDouble(), position[1].GetDouble()))];

    private static JsonElement Coordinates(string wkt)
    {
        var output = new ArrayBufferWriter<byte>();
        var member = new GeoJsonMemberPlan(Encoding.UTF8.GetBytes("\"coordinates\":"), GeoJsonPart.Coordinates, []);
        GeoJsonWriter.Write(output, new FieldPlan.GeoJson([], 0, new GeoJsonForm(4326, Datum.Wgs84), [member]), new WKTReader().Read(wkt));
        return JsonDocument.Parse(output.WrittenMemory).RootElement.GetProperty("coordinates").Clone();
    }
}
