using System.Threading.Channels;

namespace Jianye.DataHub.Schema.Incremental;

/// <summary>What follows an answer's first part, a JSON object each. They are read at the database's pace, whatever the client's; disposing of it ends the reading.</summary>
public sealed class IncrementalPayloads : IDisposable
{
    private readonly Channel<IncrementalPayload> _ready = Channel.CreateUnbounded<IncrementalPayload>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private readonly CancellationTokenSource _end;
    private readonly CancellationTokenSource _stop = new();

    /// <param name="produce">Reads the payloads one by one; after its first token it tells what is not read yet as failed, after its second nothing any more.</param>
    /// <param name="cancellationToken">That of who asked.</param>
    internal IncrementalPayloads(Func<ChannelWriter<IncrementalPayload>, CancellationToken, CancellationToken, Task> produce, CancellationToken cancellationToken)
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

    /// <summary>The hub stops: what is not read after a while is told as failed (HUB_STOPPING), so that the answer comes to its end.</summary>
    /// <param name="grace">How long reading may still take.</param>
    public void StopAfter(TimeSpan grace) => _stop.CancelAfter(grace);

    public void Dispose()
    {
        _end.Cancel();
        while (_ready.Reader.TryRead(out var unsent)) unsent.Dispose();
        _ = Reading.ContinueWith(_ => Release(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Release()
    {
        _end.Dispose();
        _stop.Dispose();
    }

    private async Task ProduceAsync(Func<ChannelWriter<IncrementalPayload>, CancellationToken, CancellationToken, Task> produce, CancellationToken cancellationToken)
    {
        try
        {
            await produce(_ready.Writer, _stop.Token, cancellationToken);
            _ready.Writer.Complete();
        }
        catch (Exception fault)
        {
            // Whoever waits for the next payload is told.
            _ready.Writer.Complete(fault);
        }
    }
}
