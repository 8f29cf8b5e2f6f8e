using System.Threading.Channels;

namespace Jianye.DataHub.Schema.Incremental;

/// <summary>What follows an answer's first part, a JSON object each. They are read at the database's pace, whatever the client's; disposing of it ends the reading.</summary>
public sealed class IncrementalPayloads : IDisposable
{
    private readonly Channel<IncrementalPayload> _ready = Channel.CreateUnbounded<IncrementalPayload>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private readonly CancellationTokenSource _end;

    /// <param name="produce">Reads the payloads one by one.</param>
    /// <param name="cancellationToken">That of who asked.</param>
    internal IncrementalPayloads(Func<ChannelWriter<IncrementalPayload>, CancellationToken, Task> produce, CancellationToken cancellationToken)
    {
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Reading = ProduceAsync(produce, _end.Token);
    }

    /// <summary>Over when nothing is to be read any more; never fails.</summary>
    public Task Reading { get; }

    /// <summary>The next payload, which the caller disposes of; null after the last.</summary>
    /// <exception cref="OperationCanceledException">Who asked is gone.</exception>
    public async ValueTask<IncrementalPayload?> NextAsync(CancellationToken cancellationToken)
        => await _ready.Reader.WaitToReadAsync(cancellationToken) && _ready.Reader.TryRead(out var next) ? next : null;

    public void Dispose()
    {
        _end.Cancel();
        while (_ready.Reader.TryRead(out var unsent)) unsent.Dispose();
        _ = Reading.ContinueWith(_ => _end.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task ProduceAsync(Func<ChannelWriter<IncrementalPayload>, CancellationToken, Task> produce, CancellationToken cancellationToken)
    {
        try
        {
            await produce(_ready.Writer, cancellationToken);
            _ready.Writer.Complete();
        }
        catch (Exception fault)
        {
            // Whoever waits for the next payload is told.
            _ready.Writer.Complete(fault);
        }
    }
}
