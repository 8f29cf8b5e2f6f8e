using System.Collections.Concurrent;

namespace Jianye.DataHub.Host.Transports.Streams;

/// <summary>Looks after every open stream: one timer for all, since one each would cost ten thousand idle ones more than their pings.</summary>
internal sealed class StreamWatch(TimeProvider time, IHostApplicationLifetime lifetime) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<IWatchedStream, bool> _streams = new();

    public void Add(IWatchedStream stream)
    {
        _streams.TryAdd(stream, true);
        if (lifetime.ApplicationStopping.IsCancellationRequested) stream.Stop();
    }

    public void Remove(IWatchedStream stream) => _streams.TryRemove(stream, out _);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var stopping = lifetime.ApplicationStopping.Register(StopAll);
        using var timer = new PeriodicTimer(Pace, time);
        try
        {
            // Goes on while the server stops: who does not answer a farewell is cut off by it.
            while (await timer.WaitForNextTickAsync(stoppingToken)) LookAtAll();
        }
        catch (OperationCanceledException)
        {
            // The server has stopped.
        }
    }

    private void LookAtAll()
    {
        var (timestamp, now) = (time.GetTimestamp(), time.GetUtcNow());
        foreach (var (stream, _) in _streams) stream.Look(timestamp, now);
    }

    private void StopAll()
    {
        foreach (var (stream, _) in _streams) stream.Stop();
    }
}
