using System.Text;
using System.Threading.Channels;
using Jianye.DataHub.Schema.Subscriptions;

namespace Jianye.DataHub.Tests.Integration.Streams;

/// <summary>A subscription that a test plays.</summary>
internal sealed class ScriptedStream : GraphStream
{
    private readonly Channel<StreamEvent> _events = Channel.CreateUnbounded<StreamEvent>();
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private StreamEnd? _end;

    public override StreamEnd? End => _end;

    /// <summary>Done when nobody listens any longer.</summary>
    public Task Left => _left.Task;

    public void Tell(string json, string? cursor = null) => _events.Writer.TryWrite(new StreamEvent(Encoding.UTF8.GetBytes(json), cursor));

    /// <param name="end">Why; null where it comes to its end.</param>
    public void Finish(StreamEnd? end = null)
    {
        _end = end;
        _events.Writer.TryComplete();
    }

    public override async ValueTask<StreamEvent?> ReadAsync(CancellationToken cancellationToken)
        => await _events.Reader.WaitToReadAsync(cancellationToken) && _events.Reader.TryRead(out var next) ? next : null;

    public override ValueTask DisposeAsync()
    {
        _left.TrySetResult();
        return ValueTask.CompletedTask;
    }
}
