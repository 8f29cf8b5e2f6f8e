using Jianye.DataHub.Data.Geography;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Simplify;

namespace Jianye.DataHub.Data.Reading;

/// <summary>What is worked out of a shape in EPSG:4326.</summary>
internal static class ShapeMeasures
{
    private const double MetresInADegree = 111_195;

    // A millionth of a metre: what the way into a plane and back loses.
    private const int KeptDigits = 11;

    /// <summary>Square metres over the ellipsoid.</summary>
    public static double Area(Geometry shape) => PolygonExtracter.GetPolygons(shape).Cast<Polygon>()
        .Sum(polygon => Area(polygon.ExteriorRing.CoordinateSequence) - polygon.InteriorRings.Sum(hole => Area(hole.CoordinateSequence)));

    /// <summary>Metres over the ellipsoid, of all lines and rings.</summary>
    public static double Length(Geometry shape) => LinearComponentExtracter.GetLines(shape).Cast<LineString>().Sum(line => Edges(line.CoordinateSequence).Sum(edge => Ellipsoid.Distance(edge.From, edge.To)));

    /// <summary>A valid shape of fewer positions, each of which was one before; none is farther from the old outline than the metres.</summary>
    public static Geometry Simplified(Geometry shape, double metres)
    {
        var envelope = shape.EnvelopeInternal;
        if (shape.NumPoints <= 4 || envelope.IsNull) return shape;
        var narrowing = Math.Cos((envelope.MinY + envelope.MaxY) / 2 * Math.PI / 180);
        var plane = new MovedShape((x, y) => (x * narrowing, y)).Transform(shape);
        var simple = new TopologyPreservingSimplifier(plane) { DistanceTolerance = metres / MetresInADegree }.GetResultGeometry();
        var back = new MovedShape((x, y) => (Math.Round(x / narrowing, KeptDigits), y)).Transform(simple);
        // The transformer makes one polygon of a collection of one.
        return shape is MultiPolygon && back is Polygon single ? back.Factory.CreateMultiPolygon([single]) : back;
    }

    private static double Area(CoordinateSequence ring) => Math.Abs(Edges(ring).Sum(edge => Ellipsoid.AreaBelow(edge.From, edge.To)));

    private static IEnumerable<(Geography.Position From, Geography.Position To)> Edges(CoordinateSequence line)
    {
        for (var i = 1; i < line.Count; i++) yield return (new(line.GetX(i - 1), line.GetY(i - 1)), new(line.GetX(i), line.GetY(i)));
    }
}
