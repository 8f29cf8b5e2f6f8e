namespace Jianye.DataHub.Data.Outbox;

/// <summary>Where the outbox stands.</summary>
/// <param name="Era">In what its positions hold.</param>
/// <param name="Dropped">The latest transaction of which messages are gone; null while none is.</param>
/// <param name="Snapshot">Which transactions had ended.</param>
public sealed record OutboxState(OutboxEra Era, ulong? Dropped, TransactionSnapshot Snapshot)
{
    /// <summary>Whether all that stands after a position is still there.</summary>
    public bool Keeps(OutboxPosition position) => Dropped is not { } dropped || position >= OutboxPosition.Before(dropped + 1);
}
