using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Outbox;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Changes;
using Microsoft.Extensions.Logging;

namespace Jianye.DataHub.Schema.Subscriptions;

/// <summary>Stands between the change feed and the subscribers of this hub.</summary>
public sealed class SubscriptionBroker : IChangeReceiver, IDisposable
{
    private static readonly StreamEnd Lost = new("HUB_CURSOR_EXPIRED", "What changed since the last event can't be told any more; subscribe anew, with snapshot to see what there is now.", null);

    private static readonly StreamEnd Stopping = new("HUB_STOPPING", "The hub stops; subscribe again after the last cursor, at any hub.", null);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, SubscriptionGroup> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _versions = new(StringComparer.Ordinal);
    private readonly SubscriptionDelivery _delivery;
    private readonly OutboxReader _outbox;
    private readonly SharedReading<OutboxState> _state;
    private TaskCompletionSource _wants = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string[] _tables = [];
    private long _version;
    private OutboxPosition _dispatched;
    private bool _isStopping;

    public SubscriptionBroker(ChangeReader reader, OutboxReader outbox, AccessResolver access, TimeProvider time, ILogger<SubscriptionBroker> log)
    {
        (Reader, _outbox, _delivery) = (reader, outbox, new SubscriptionDelivery(reader, access, time, log));
        _state = new SharedReading<OutboxState>(outbox.StateAsync);
    }

    public (string[] Tables, long Version) Wanted
    {
        get
        {
            lock (_lock) return (_tables, _version);
        }
    }

    internal ChangeReader Reader { get; }

    public void Dispose() => _delivery.Dispose();

    public Task WantsMoreAsync(long version, CancellationToken cancellationToken)
    {
        lock (_lock) return _version > version && _tables.Length > 0 ? Task.CompletedTask : _wants.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask TakeAsync(ChangeBatch batch, long version, CancellationToken cancellationToken)
    {
        Task[] rooms;
        lock (_lock)
        {
            _dispatched = batch.UpTo;
            rooms = [.. _groups.Select(group => group.Value.Take(batch, isCovered: _versions[group.Key] <= version))];
        }

        await Task.WhenAll(rooms).WaitAsync(cancellationToken);
    }

    public void Lose() => FinishAll(Lost);

    /// <summary>Ends all streams, and lets none begin.</summary>
    public void Stop()
    {
        lock (_lock) _isStopping = true;
        FinishAll(Stopping);
    }

    /// <summary>Begins a stream.</summary>
    /// <param name="key">Of the document and the shapes of its variables and rights.</param>
    /// <param name="known">The subscription.</param>
    /// <param name="variant">What the subscriber gives.</param>
    /// <param name="subscriber">Takes the events.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="cancellationToken">Stops beginning.</param>
    /// <exception cref="ReadRequestException">The cursor has expired (HUB_CURSOR_EXPIRED), the snapshot is too large, or the hub stops.</exception>
    internal async Task BeginAsync(string key, KnownSubscription known, SubscriptionVariant variant, Subscriber subscriber, SubscriptionStart start, CancellationToken cancellationToken)
    {
        var group = Enter(key, known, subscriber);
        subscriber.OnLeave = () => Leave(key, group, subscriber);
        try
        {
            await group.Covered.WaitAsync(cancellationToken);
            var catchUp = new CatchUp(_outbox, _state, _delivery, Reader, known, group, variant, subscriber);
            await catchUp.PrepareAsync(start, cancellationToken);
            subscriber.OnBehind = () =>
            {
                // Told to nobody else's pace from this very change on.
                subscriber.IsCatchingUp = true;
                _ = Task.Run(catchUp.BeginAgainAsync, CancellationToken.None);
            };
            _ = Task.Run(catchUp.RunAsync, CancellationToken.None);
        }
        catch
        {
            await subscriber.DisposeAsync();
            throw;
        }
    }

    private SubscriptionGroup Enter(string key, KnownSubscription known, Subscriber subscriber)
    {
        lock (_lock)
        {
            if (_isStopping) throw new ReadRequestException(Stopping.Code, Stopping.Message);
            if (!_groups.TryGetValue(key, out var group))
            {
                _groups[key] = group = new SubscriptionGroup(known, _dispatched, _delivery);
                var before = _tables;
                _tables = [.. _tables.Union(known.Tables)];
                if (_tables.Length > before.Length) _version++;
                _versions[key] = _version;
                var waiting = _wants;
                _wants = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                waiting.SetResult();
            }

            group.Enter(subscriber);
            return group;
        }
    }

    private void Leave(string key, SubscriptionGroup group, Subscriber subscriber)
    {
        lock (_lock)
        {
            if (group.GoAway(subscriber) || !_groups.TryGetValue(key, out var present) || present != group) return;
            _groups.Remove(key);
            _versions.Remove(key);
            _tables = [.. _groups.Values.SelectMany(other => other.Known.Tables).Distinct(StringComparer.Ordinal)];
        }
    }

    private void FinishAll(StreamEnd end)
    {
        List<SubscriptionGroup> groups;
        lock (_lock)
        {
            groups = [.. _groups.Values];
            _groups.Clear();
            _versions.Clear();
            _tables = [];
        }

        foreach (var group in groups) group.Finish(end);
    }
}
