using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Transports.Streams;
using Jianye.DataHub.Schema.Errors;
using Jianye.DataHub.Schema.Subscriptions;

namespace Jianye.DataHub.Host.Transports.ServerSentEvents;

/// <summary>One subscription on one response (distinct connections mode): https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md.</summary>
internal sealed class EventStream(HttpContext http, StreamOptions options, StreamSession session, TimeProvider time) : IWatchedStream, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
    private long _sentAt = time.GetTimestamp();
    private long _sendingSince;
    private bool _isOver;

    /// <summary>Sends events until the stream ends, the client leaves, or somebody ends it.</summary>
    public async Task RunAsync(GraphStream stream)
    {
        try
        {
            await WriteAsync(output => EventWriter.WriteRetry(output, options.Retry));
            while (await stream.ReadAsync(_end.Token) is { } next) await WriteAsync(output => EventWriter.WriteNext(output, next.Json.Span, next.Cursor));
            if (stream.End is null) await FinishAsync(default);
            else if (stream.End.Code != StreamErrors.Stopping) await FinishAsync(StreamErrors.Write(stream.End));
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // The client has left, or the end was told already.
        }

        // Who ends it may be writing still.
        await BreakOffAsync();
        await _turn.WaitAsync();
    }

    public TimeSpan Look(long timestamp, DateTimeOffset now)
    {
        var quiet = time.GetElapsedTime(Volatile.Read(ref _sentAt), timestamp);
        if (Volatile.Read(ref _sendingSince) is not 0 and var since && time.GetElapsedTime(since, timestamp) > options.SendTimeout) http.Abort();
        else if (session.FaultAt(now) is { } fault) _ = EndAsync(StreamErrors.Write(new GraphError("AUTH_NOT_AUTHENTICATED", char.ToUpperInvariant(fault[0]) + fault[1..])));
        else if (quiet >= options.Heartbeat) _ = TryAsync(() => WriteAsync(EventWriter.WriteHeartbeat));
        var beat = quiet < options.Heartbeat ? options.Heartbeat - quiet : options.Heartbeat;
        return TimeSpan.FromTicks(Math.Min(Math.Min(beat.Ticks, session.NextAfter(now).Ticks), options.SendTimeout.Ticks / 2));
    }

    /// <summary>Without <c>complete</c>: so clients come again by themselves, and go on after their last event.</summary>
    public void Stop() => _ = BreakOffAsync();

    public void Dispose()
    {
        _end.Dispose();
        _turn.Dispose();
    }

    private Task EndAsync(ReadOnlyMemory<byte> errors) => TryAsync(async () =>
    {
        await FinishAsync(errors);
        await BreakOffAsync();
    });

    private async Task BreakOffAsync()
    {
        try
        {
            await _end.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It has just ended by itself.
        }
    }

    /// <param name="errors">A list of errors; empty for a stream that came to its end.</param>
    private Task FinishAsync(ReadOnlyMemory<byte> errors) => WriteAsync(
        output =>
        {
            if (!errors.IsEmpty) EventWriter.WriteNext(output, StreamErrors.ResponseOf(errors).Span, null);
            EventWriter.WriteComplete(output);
        },
        isLast: true);

    private async Task WriteAsync(Action<System.IO.Pipelines.PipeWriter> write, bool isLast = false)
    {
        await _turn.WaitAsync(_end.Token);
        try
        {
            if (_isOver) return;
            _isOver = isLast;
            var now = time.GetTimestamp();
            Volatile.Write(ref _sendingSince, now);
            Volatile.Write(ref _sentAt, now);
            write(http.Response.BodyWriter);
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        }
        finally
        {
            Volatile.Write(ref _sendingSince, 0);
            _turn.Release();
        }
    }

    private static async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The client has left, or the stream has ended: its reader knows.
        }
    }
}
