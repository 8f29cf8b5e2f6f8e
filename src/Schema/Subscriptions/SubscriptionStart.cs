namespace Jianye.DataHub.Schema.Subscriptions;

/// <summary>Where a stream begins: behind a cursor, with all that matches now, or now.</summary>
/// <param name="After">The cursor; null for none.</param>
/// <param name="Snapshot">True to send what matches now first.</param>
/// <param name="MostInSnapshot">So many rows at most.</param>
internal sealed record SubscriptionStart(string? After, bool Snapshot, int MostInSnapshot);
