namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>How a value becomes a key by which rows are grouped. No value is a key of its own.</summary>
public abstract record GroupForm
{
    /// <summary>The value itself.</summary>
    public sealed record Value : GroupForm;

    /// <summary>The span of the calendar in which a date or an instant lies.</summary>
    public sealed record Period(CalendarUnit Unit) : GroupForm;

    /// <summary>The band between two bounds in which a number lies.</summary>
    /// <param name="Bounds">Yields the lower bounds, ascending.</param>
    /// <param name="AsOf">Yields the date for which an age counts; null for today, or where it is no age.</param>
    public sealed record Bands(ReadValue Bounds, ReadValue? AsOf) : GroupForm;

    /// <summary>The cell of a map in which a point lies.</summary>
    /// <param name="Shape">Its shape.</param>
    /// <param name="Size">Yields the length of an edge in metres.</param>
    public sealed record Cell(CellShape Shape, ReadValue Size) : GroupForm;
}
