namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>A cursor given by the caller.</summary>
/// <param name="Value">Yields the cursor's text.</param>
/// <param name="NullKeys">Per key of the order, whether the cursor's row is null there: part of the plan's shape, since the SQL differs.
/// Found by <c>CursorFormat.ReadShape</c> before the plan is looked up.</param>
public sealed record ReadCursor(ReadValue Value, IReadOnlyList<bool> NullKeys);
