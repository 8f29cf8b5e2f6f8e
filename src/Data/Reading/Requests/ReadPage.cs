namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>Which part of an ordered collection.</summary>
/// <param name="Size">Yields the number of rows, already within its limits (checked when it is bound).</param>
/// <param name="Backward">True for <c>last</c>/<c>before</c>: the end of the range, still written in the order asked.</param>
/// <param name="After">Only rows after this cursor; null for from the start.</param>
/// <param name="Before">Only rows before this cursor; null for to the end.</param>
/// <param name="Maximum">The largest size allowed; a larger one is refused when bound (HC0051).</param>
/// <param name="Skip">Yields a number of rows to pass over; null for none. Only where there is no cursor.</param>
/// <param name="MostSkipped">How many may be passed over; more are refused when bound (HUB_SKIP).</param>
public sealed record ReadPage(
    ReadValue Size, bool Backward, ReadCursor? After, ReadCursor? Before, int Maximum, ReadValue? Skip = null, int MostSkipped = 0);
