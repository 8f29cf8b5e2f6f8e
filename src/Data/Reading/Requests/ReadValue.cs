namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>Where a value comes from. A plan is made of sources, not of values, so that it can be used again.</summary>
public abstract record ReadValue
{
    /// <summary>A literal of the document, already coerced (string, long, double, decimal, bool, DateOnly, DateTimeOffset, a list of them, or a Geometry).</summary>
    public sealed record Constant(object? Value) : ReadValue;

    /// <summary>A variable, or a member deep inside one: <c>$where</c>, path <c>name, contains</c>; list positions are integers.</summary>
    public sealed record Variable(string Name, IReadOnlyList<object> Path) : ReadValue;

    /// <summary>A point of two numbers, WGS 84 degrees.</summary>
    public sealed record Point(ReadValue Longitude, ReadValue Latitude) : ReadValue;

    /// <summary>A box by its sides, in the reference system (4326 by default) and datum (WGS84 by default) given.</summary>
    public sealed record Box(ReadValue West, ReadValue South, ReadValue East, ReadValue North, ReadValue? Crs, ReadValue? Datum) : ReadValue;

    /// <summary>How far one gets as the crow flies, in metres.</summary>
    /// <param name="Minutes">Yields minutes.</param>
    /// <param name="Pace">Metres a minute as the crow flies.</param>
    /// <param name="MostMinutes">More are refused when bound (HUB_TRAVEL_MINUTES).</param>
    public sealed record Reach(ReadValue Minutes, double Pace, int MostMinutes) : ReadValue;

    /// <summary>The edge in metres of the cells that a map's window is divided into, few enough to be answered.</summary>
    /// <param name="Shape">The cells' shape.</param>
    /// <param name="Size">Yields the edge itself; null where the zoom says it.</param>
    /// <param name="Zoom">Yields the zoom of a web map; null where the size is given.</param>
    /// <param name="Window">The window.</param>
    public sealed record CellEdge(CellShape Shape, ReadValue? Size, ReadValue? Zoom, Box Window) : ReadValue
    {
        /// <summary>Cells of a window: a screen of 4,096 by 4,096 pixels has 3,000 clusters at most.</summary>
        public const int MostCells = 5_000;

        /// <summary>The largest zoom.</summary>
        public const int LargestZoom = 22;
    }

    /// <summary>A list of values from different sources.</summary>
    public sealed record List(IReadOnlyList<ReadValue> Items) : ReadValue;
}
