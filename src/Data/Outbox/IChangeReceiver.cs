namespace Jianye.DataHub.Data.Outbox;

/// <summary>Who wants to know of changes.</summary>
public interface IChangeReceiver
{
    /// <summary>Which tables, and a number that grows whenever they change; none while nobody listens.</summary>
    (string[] Tables, long Version) Wanted { get; }

    /// <summary>Ends when tables are wanted that were not before.</summary>
    Task WantsMoreAsync(long version, CancellationToken cancellationToken);

    /// <summary>Takes the next changes.</summary>
    /// <param name="batch">They follow those of the batch before without a gap.</param>
    /// <param name="version">The tables for which they were read.</param>
    /// <param name="cancellationToken">Stops.</param>
    ValueTask TakeAsync(ChangeBatch batch, long version, CancellationToken cancellationToken);

    /// <summary>What came after the last batch can't be told any more: a restore, a failover, or too long a pause.</summary>
    void Lose();
}
