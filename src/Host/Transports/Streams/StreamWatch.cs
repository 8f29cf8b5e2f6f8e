using System.Collections.Concurrent;
using Jianye.DataHub.Host.Workers;

namespace Jianye.DataHub.Host.Transports.Streams;

/// <summary>Looks after every open stream: one timer for all, on a wheel of seconds, so that a stream is touched only when something of it is due.</summary>
internal sealed class StreamWatch(TimeProvider time, IHostApplicationLifetime lifetime) : HubWorker
{
    private const int Slots = 64;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly List<IWatchedStream>[] _wheel = [.. Enumerable.Range(0, Slots).Select(_ => new List<IWatchedStream>())];

    /// <summary>The tick at which each is looked at; what the wheel has for another tick is outdated.</summary>
    private readonly ConcurrentDictionary<IWatchedStream, long> _due = new();

    private long _tick;

    public void Add(IWatchedStream stream)
    {
        _due.TryAdd(stream, -1);
        LookSoon(stream);
        if (lifetime.ApplicationStopping.IsCancellationRequested) stream.Stop();
    }

    public void Remove(IWatchedStream stream) => _due.TryRemove(stream, out _);

    /// <summary>Looks at the stream with the next tick: something of it has changed.</summary>
    public void LookSoon(IWatchedStream stream) => Put(stream, 1);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        using var stopping = lifetime.ApplicationStopping.Register(StopAll);
        using var timer = new PeriodicTimer(Pace, time);
        try
        {
            // Goes on while the server stops: who does not answer a farewell is cut off by it.
            while (await timer.WaitForNextTickAsync(stoppingToken)) Turn();
        }
        catch (OperationCanceledException)
        {
            // The server has stopped.
        }
    }

    private void Turn()
    {
        List<IWatchedStream> streams;
        long tick;
        lock (_lock)
        {
            tick = ++_tick;
            streams = _wheel[tick % Slots];
            _wheel[tick % Slots] = [];
        }

        var (timestamp, now) = (time.GetTimestamp(), time.GetUtcNow());
        foreach (var stream in streams)
        {
            if (!_due.TryGetValue(stream, out var due) || due != tick) continue;
            Put(stream, Math.Clamp((int)Math.Ceiling(stream.Look(timestamp, now) / Pace), 1, Slots - 1));
        }
    }

    private void Put(IWatchedStream stream, int ticks)
    {
        lock (_lock)
        {
            var due = _tick + ticks;
            if (!_due.TryGetValue(stream, out var before) || before == due || !_due.TryUpdate(stream, due, before)) return;
            _wheel[due % Slots].Add(stream);
        }
    }

    private void StopAll()
    {
        foreach (var (stream, _) in _due) stream.Stop();
    }
}
