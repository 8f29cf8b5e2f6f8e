using Jianye.DataHub.Data.Geography;
using NetTopologySuite.Densify;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Reading;

/// <summary>A box that a request gives by its sides, as a shape in EPSG:4326.</summary>
internal static class GivenBox
{
    /// <summary>A side that is straight in a shifted datum bends: so many pieces follow it to well under a metre within a district.</summary>
    private const int PiecesOfASide = 16;

    private static readonly GeometryFactory Factory = new(new PrecisionModel(), Territory.Boundaries.Srid);

    /// <exception cref="ReadRequestException">The sides are turned round or out of range (HUB_GEOMETRY_BOX), or the reference system is unknown (HC0029).</exception>
    public static Geometry Shape(double west, double south, double east, double north, int crs, Datum datum)
    {
        if (crs is not (4326 or 4490 or WebMercator.Srid)) throw new ReadRequestException("HC0029", "The box's crs was expected to be 4326, 4490 or 3857.");
        if (crs == WebMercator.Srid && datum != Datum.Wgs84) throw new ReadRequestException("HC0029", "A shifted datum has degrees only; leave out crs 3857 or the datum of the box.");
        if (!(west <= east)) throw new ReadRequestException("HUB_GEOMETRY_BOX", "A box's west side lies east of its east side; boxes across the 180th meridian are none.");
        if (!(south <= north)) throw new ReadRequestException("HUB_GEOMETRY_BOX", "A box's south side lies north of its north side.");
        if (crs == WebMercator.Srid)
        {
            (west, south) = WebMercator.ToWgs84(west, south);
            (east, north) = WebMercator.ToWgs84(east, north);
        }

        if (!(west >= -180 && east <= 180 && south >= -90 && north <= 90))
        {
            throw new ReadRequestException("HUB_GEOMETRY_BOX", "A box lies out of range; west and east are -180 to 180, south and north are -90 to 90.");
        }

        var box = Factory.ToGeometry(new Envelope(west, east, south, north));
        if (datum == Datum.Wgs84) return box;
        var sides = Math.Max(east - west, north - south) is > 0 and var longest ? Densifier.Densify(box, longest / PiecesOfASide) : box;
        return new MovedShape((x, y) =>
        {
            var moved = Datums.ToWgs84(new Geography.Position(x, y), datum);
            return (moved.Longitude, moved.Latitude);
        }).Transform(sides);
    }
}
