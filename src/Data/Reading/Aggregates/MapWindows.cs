using System.Globalization;
using Jianye.DataHub.Data.Reading.Requests;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Reading.Aggregates;

/// <summary>How large the cells are into which the window of a map is divided, and that they are not too many.</summary>
internal static class MapWindows
{
    /// <summary>Pixels of the edge of the hexagons that clusters are made of: neighbours lie 83 pixels apart.</summary>
    private const double EdgePixels = 48;

    private const double PixelsOfATile = 256;

    /// <summary>Metres of the equator as web maps have it.</summary>
    private const double Equator = 40_075_016.685_578_5;

    /// <summary>The edge in metres.</summary>
    /// <exception cref="ReadRequestException">The zoom is out of its range (HUB_MAP_ZOOM), the size is (HUB_GROUP_CELL), or the window holds too many (HUB_MAP_WINDOW).</exception>
    public static double Edge(CellShape shape, object? size, object? zoom, Geometry window)
    {
        var edge = zoom is null ? GroupArguments.CellSize(size) : EdgeOf(Convert.ToInt64(zoom, CultureInfo.InvariantCulture));
        var cells = MapCells.Most(window.EnvelopeInternal, shape, edge);
        return cells <= ReadValue.CellEdge.MostCells
            ? edge
            : throw new ReadRequestException("HUB_MAP_WINDOW", string.Create(
                CultureInfo.InvariantCulture, $"The window may hold {Math.Ceiling(cells):0} cells, more than the {ReadValue.CellEdge.MostCells} allowed; narrow it, or give {(zoom is null ? "a larger size" : "a smaller zoom")}."));
    }

    private static double EdgeOf(long zoom) => zoom is >= 0 and <= ReadValue.CellEdge.LargestZoom
        ? EdgePixels * Equator * Math.Cos(MapCells.Latitude * Math.PI / 180) / PixelsOfATile / Math.Pow(2, zoom)
        : throw new ReadRequestException("HUB_MAP_ZOOM", $"The zoom of a map was expected to be 0 to {ReadValue.CellEdge.LargestZoom}, but {zoom} was given.");
}
