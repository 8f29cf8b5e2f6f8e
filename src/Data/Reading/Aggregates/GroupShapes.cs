using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Reading.Aggregates;

/// <summary>Where the rows of a group lie.</summary>
internal static class GroupShapes
{
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), Territory.Boundaries.Srid);

    /// <summary>A point of two degrees, east and north; of four a box as a polygon, also where it is as narrow as a point.</summary>
    public static Geometry Of(double[] degrees)
    {
        if (degrees is [var x, var y]) return Factory.CreatePoint(new Coordinate(x, y));
        var (west, south, east, north) = (degrees[0], degrees[1], degrees[2], degrees[3]);
        return Factory.CreatePolygon([new(west, south), new(east, south), new(east, north), new(west, north), new(west, south)]);
    }
}
