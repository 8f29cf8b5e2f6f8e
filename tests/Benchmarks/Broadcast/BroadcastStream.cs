using System.Threading.Channels;
using Jianye.DataHub.Schema.Subscriptions;

namespace Jianye.DataHub.Tests.Benchmarks.Broadcast;

/// <summary>One subscriber of a group, with a queue of its own.</summary>
internal sealed class BroadcastStream(BroadcastGraph graph, int group) : GraphStream
{
    private readonly Channel<StreamEvent> _changes = Channel.CreateBounded<StreamEvent>(new BoundedChannelOptions(16) { SingleReader = true });

    public override StreamEnd? End => null;

    public int Group => group;

    public ValueTask TellAsync(StreamEvent change, CancellationToken cancellationToken) => _changes.Writer.WriteAsync(change, cancellationToken);

    public override async ValueTask<StreamEvent?> ReadAsync(CancellationToken cancellationToken)
        => _changes.Reader.TryRead(out var next) || (await _changes.Reader.WaitToReadAsync(cancellationToken) && _changes.Reader.TryRead(out next)) ? next : null;

    public override ValueTask DisposeAsync()
    {
        graph.Leave(this);
        _changes.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }
}
