namespace Jianye.DataHub.Data.Outbox;

/// <summary>Changes in their order, and how far they reach.</summary>
/// <param name="Era">In what their positions hold.</param>
/// <param name="Changes">Those of the tables asked for.</param>
/// <param name="UpTo">Whatever stands up to here has been seen.</param>
/// <param name="HasMore">True where more is there to be read at once.</param>
/// <param name="Waits">True where committed messages wait for an older transaction to end.</param>
public sealed record ChangeBatch(OutboxEra Era, IReadOnlyList<Change> Changes, OutboxPosition UpTo, bool HasMore, bool Waits);
