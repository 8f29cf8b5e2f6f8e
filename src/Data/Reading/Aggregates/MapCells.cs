using System.Globalization;
using Jianye.DataHub.Data.Reading.Requests;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Reading.Aggregates;

/// <summary>The cells of a map. They are counted in a local projection of the district, equidistant cylindrical (EPSG method 1028) on WGS 84 with
/// the origin 118.7° E 32.0° N: metres are true at that latitude and within 0.15 % everywhere in the district, and its arithmetic is a
/// subtraction and a multiplication, where a transformation of every row costs several times as much.</summary>
/// <remarks>Hexagons stand on flat sides. Their centres have two numbers, both even or both odd: the first counts 1.5 edges eastwards, the
/// second half a height (√3/2 edges) northwards.</remarks>
internal static class MapCells
{
    public const double Longitude = 118.7;
    public const double Latitude = 32.0;

    private static readonly double RootOf3 = Math.Sqrt(3);

    /// <summary>WGS 84: metres of a degree at the origin, along the parallel and along the meridian.</summary>
    private static readonly (double East, double North) Degree = MetresOfADegree();

    private static readonly GeometryFactory Factory = new(new PrecisionModel(), Territory.Boundaries.Srid);

    /// <summary>How many cells (whole squares, or steps of hexagons' centres) one degree holds.</summary>
    public static double InADegree(CellAxis axis, double size) => (axis.IsNorth ? Degree.North : Degree.East) / Step(axis.Shape, axis.IsNorth, size);

    /// <summary>How many cells may have a point in common with a window, at most.</summary>
    public static double Most(Envelope window, CellShape shape, double size)
    {
        var columns = (window.Width * InADegree(new CellAxis(shape, IsNorth: false), size)) + 2;
        // Of hexagons every other line of centres belongs to a column.
        var lines = (window.Height * InADegree(new CellAxis(shape, IsNorth: true), size) / (shape == CellShape.Hexagon ? 2 : 1)) + 2;
        return columns * lines;
    }

    /// <summary>The two numbers of a cell out of one, in which the first counts 2³² times and the second may be negative.</summary>
    public static (int Column, int Row) Split(long number)
    {
        var row = unchecked((int)number);
        return ((int)((number - row) >> 32), row);
    }

    public static Point Centre(CellShape shape, double size, int column, int row)
        => shape == CellShape.Square ? Factory.CreatePoint(Place(shape, size, column + 0.5, row + 0.5)) : Factory.CreatePoint(Place(shape, size, column, row));

    /// <summary>The outline, counterclockwise as GeoJSON has it.</summary>
    public static Polygon Outline(CellShape shape, double size, int column, int row)
    {
        // A hexagon's corners lie an edge east and west of its centre, which are two thirds of a step, and half of that beside its flat sides.
        (double East, double North)[] corners = shape == CellShape.Square
            ? [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]
            : [(2 / 3d, 0), (1 / 3d, 1), (-1 / 3d, 1), (-2 / 3d, 0), (-1 / 3d, -1), (1 / 3d, -1), (2 / 3d, 0)];
        return Factory.CreatePolygon([.. corners.Select(corner => Place(shape, size, column + corner.East, row + corner.North))]);
    }

    public static string Id(CellShape shape, double size, int column, int row)
        => string.Create(CultureInfo.InvariantCulture, $"{(shape == CellShape.Square ? 's' : 'h')}{size}:{column}:{row}");

    private static double Step(CellShape shape, bool isNorth, double size) => shape == CellShape.Square ? size : isNorth ? size * RootOf3 / 2 : size * 1.5;

    private static Coordinate Place(CellShape shape, double size, double column, double row) => new(
        Math.Round(Longitude + (column * Step(shape, isNorth: false, size) / Degree.East), 9),
        Math.Round(Latitude + (row * Step(shape, isNorth: true, size) / Degree.North), 9));

    private static (double East, double North) MetresOfADegree()
    {
        const double Axis = 6_378_137;
        const double Flattening = 1 / 298.257223563;
        const double Eccentricity = Flattening * (2 - Flattening);
        var latitude = Latitude * Math.PI / 180;
        var curvature = 1 - (Eccentricity * Math.Pow(Math.Sin(latitude), 2));
        return (
            Axis / Math.Sqrt(curvature) * Math.Cos(latitude) * Math.PI / 180,
            Axis * (1 - Eccentricity) / Math.Pow(curvature, 1.5) * Math.PI / 180);
    }
}
