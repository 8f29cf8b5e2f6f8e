namespace Jianye.DataHub.Schema.Subscriptions;

/// <summary>The answers to one subscription, one an event, in their order; a transport reads them as fast as its client does.</summary>
/// <remarks>Read by one reader at a time. What its client is too slow for is kept up to a bound; then the stream ends and says where.</remarks>
public abstract class GraphStream : IAsyncDisposable
{
    /// <summary>Why it has ended; null while it goes on. Set before <see cref="ReadAsync"/> gives null.</summary>
    public abstract StreamEnd? End { get; }

    /// <summary>The next answer; null where no other comes.</summary>
    public abstract ValueTask<StreamEvent?> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Nobody listens any longer.</summary>
    public abstract ValueTask DisposeAsync();
}
