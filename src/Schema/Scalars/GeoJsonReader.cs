using System.Collections;
using System.Globalization;
using Jianye.DataHub.Data.Geography;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace Jianye.DataHub.Schema.Scalars;

/// <summary>Reads and fully checks a GeoJSON geometry; what comes out is valid and in EPSG:4326.</summary>
internal static class GeoJsonReader
{
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    /// <param name="value">The GeoJSON object.</param>
    /// <param name="mostVertices">Positions that it may have; the reading ends with the one too many.</param>
    /// <exception cref="GeometryException">One sentence: which member, what was expected.</exception>
    public static Geometry Read(object? value, int mostVertices)
    {
        var members = Members(value);
        var frame = Frame.Of(members, mostVertices);
        var count = 0;
        var geometry = Build(Text(members, "type"), members.GetValueOrDefault("coordinates"), position => frame.Read(position, ref count));
        if (geometry.IsEmpty) throw new GeometryException("The geometry's coordinates are empty; at least one position was expected.");
        var fault = new IsValidOp(geometry).ValidationError;
        if (fault is not null)
        {
            throw new GeometryException(string.Create(
                CultureInfo.InvariantCulture, $"The geometry is invalid: {fault.Message} at {fault.Coordinate.X:0.######}, {fault.Coordinate.Y:0.######}."), "HUB_GEOMETRY_INVALID");
        }

        if (LineCrossings.Exceed(geometry))
        {
            throw new GeometryException($"The geometry's lines cross each other more than {LineCrossings.Most} times; simplify or split it.", "HUB_GEOMETRY_VERTICES");
        }

        return geometry;
    }

    private delegate Coordinate ReadPosition(object? position);

    private static Geometry Build(string type, object? coordinates, ReadPosition read) => type switch
    {
        "Point" => Factory.CreatePoint(read(coordinates)),
        "MultiPoint" => Factory.CreateMultiPoint([.. List(coordinates).Select(item => Factory.CreatePoint(read(item)))]),
        "LineString" => Line(coordinates, read),
        "MultiLineString" => Factory.CreateMultiLineString([.. List(coordinates).Select(item => Line(item, read))]),
        "Polygon" => Polygon(coordinates, read),
        "MultiPolygon" => Factory.CreateMultiPolygon([.. List(coordinates).Select(item => Polygon(item, read))]),
        _ => throw new GeometryException("The geometry's type was expected to be Point, MultiPoint, LineString, MultiLineString, Polygon or MultiPolygon."),
    };

    private static LineString Line(object? coordinates, ReadPosition read)
    {
        var positions = List(coordinates).Select(item => read(item)).ToArray();
        return positions.Length >= 2 ? Factory.CreateLineString(positions) : throw new GeometryException("A LineString has at least two positions.");
    }

    private static Polygon Polygon(object? coordinates, ReadPosition read)
    {
        var rings = List(coordinates).Select(item =>
        {
            var positions = List(item).Select(position => read(position)).ToArray();
            if (positions.Length < 4) throw new GeometryException("A ring of a Polygon has at least four positions, the last equal to the first.");
            return positions[0].Equals2D(positions[^1])
                ? Factory.CreateLinearRing(positions)
                : throw new GeometryException("A ring of a Polygon is not closed; its last position must equal its first.");
        }).ToList();
        return rings.Count > 0 ? Factory.CreatePolygon(rings[0], [.. rings.Skip(1)]) : throw new GeometryException("A Polygon has at least one ring.");
    }

    private static string Text(IReadOnlyDictionary<string, object?> members, string name)
        => members.GetValueOrDefault(name) as string ?? throw new GeometryException($"The geometry has no member \"{name}\".");

    private static List<object?> List(object? value)
        => value is IEnumerable list and not string and not IDictionary
            ? [.. list.Cast<object?>()]
            : throw new GeometryException("The geometry's coordinates are not nested as its type wants; lists of positions were expected.");

    private static Dictionary<string, object?> Members(object? value)
        => value is IEnumerable<KeyValuePair<string, object?>> members
            ? members.ToDictionary(member => member.Key, member => member.Value, StringComparer.Ordinal)
            : throw new GeometryException("A GeoJSON object with type and coordinates was expected.");

    /// <summary>The reference system and datum that the geometry says it is in.</summary>
    private sealed record Frame(int Crs, Datum Datum, int MostVertices)
    {
        public static Frame Of(Dictionary<string, object?> members, int mostVertices)
        {
            var crs = members.GetValueOrDefault("crs") switch
            {
                null => 4326,
                var number and (int or long or double or decimal) => Convert.ToDouble(number, CultureInfo.InvariantCulture),
                _ => double.NaN,
            };
            if (crs is not (4326 or 4490 or WebMercator.Srid)) throw new GeometryException("The geometry's crs was expected to be 4326, 4490 or 3857.", "HC0029");
            var datum = members.GetValueOrDefault("datum") switch
            {
                null or "WGS84" => Datum.Wgs84,
                "GCJ02" => Datum.Gcj02,
                "BD09" => Datum.Bd09,
                _ => throw new GeometryException("The geometry's datum was expected to be WGS84, GCJ02 or BD09."),
            };
            return new Frame((int)crs, datum, mostVertices);
        }

        public Coordinate Read(object? position, ref int count)
        {
            if (++count > MostVertices) throw new GeometryException($"The geometry has more than the {MostVertices} positions allowed; simplify it first.", "HUB_GEOMETRY_VERTICES");
            var numbers = List(position).Select(Number).ToList();
            if (numbers.Count is < 2 or > 3) throw new GeometryException("A position has two or three numbers: longitude, latitude and maybe height.");
            var (x, y) = (numbers[0], numbers[1]);
            if (Crs == WebMercator.Srid) (x, y) = WebMercator.ToWgs84(x, y);
            if (!(Math.Abs(x) <= 180 && Math.Abs(y) <= 90))
            {
                throw new GeometryException("A position lies out of range; longitude is -180 to 180 and comes first, latitude is -90 to 90.");
            }

            if (Datum == Datum.Wgs84) return new Coordinate(x, y);
            var moved = Datums.ToWgs84(new Data.Geography.Position(x, y), Datum);
            return new Coordinate(moved.Longitude, moved.Latitude);
        }

        private static double Number(object? value)
            => value is int or long or double or decimal or float && double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture))
                ? Convert.ToDouble(value, CultureInfo.InvariantCulture)
                : throw new GeometryException("A position has two or three finite numbers: longitude, latitude and maybe height.");
    }
}
