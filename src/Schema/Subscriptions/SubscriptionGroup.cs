using System.Diagnostics;
using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Outbox;
using Jianye.DataHub.Data.Reading;

namespace Jianye.DataHub.Schema.Subscriptions;

/// <summary>All subscribers of one document whose variables and rights are of one shape. Batches that come while one is worked on are taken together.</summary>
internal sealed class SubscriptionGroup
{
    /// <summary>Changes that are told together.</summary>
    private const int MostTogether = 500;

    /// <summary>Changes that wait: with more of them the feed waits, and the database keeps them.</summary>
    private const int MostWaiting = 20_000;

    /// <summary>After so many rounds without a rest changes come faster than they are told.</summary>
    private const int Unhurried = 3;

    private static readonly TimeSpan Cheap = TimeSpan.FromMilliseconds(4);

    /// <summary>For so long changes are gathered at most.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, SubscriptionVariant> _variants = new(StringComparer.Ordinal);
    private readonly HashSet<Subscriber> _members = [];
    private readonly Queue<ChangeBatch> _waiting = new();
    private readonly SubscriptionDelivery _delivery;
    private readonly TaskCompletionSource _covered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _changesWaiting;
    private TaskCompletionSource _room = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isWorking;
    private OutboxPosition _begun;

    /// <param name="known">Their subscription.</param>
    /// <param name="begun">What has been handed on before the group was there.</param>
    /// <param name="delivery">Tells them.</param>
    public SubscriptionGroup(KnownSubscription known, OutboxPosition begun, SubscriptionDelivery delivery) => (Known, _begun, _delivery) = (known, begun, delivery);

    public KnownSubscription Known { get; }

    /// <summary>Ends when all that is handed on from now on comes here, too.</summary>
    public Task Covered => _covered.Task;

    /// <summary>Takes note of a subscriber that is on its way in.</summary>
    public void Enter(Subscriber subscriber)
    {
        lock (_lock) _members.Add(subscriber);
    }

    /// <summary>Forgets a subscriber.</summary>
    /// <returns>Whether others are left.</returns>
    public bool GoAway(Subscriber subscriber)
    {
        Leave(subscriber);
        lock (_lock)
        {
            _members.Remove(subscriber);
            return _members.Count > 0;
        }
    }

    /// <summary>Takes a subscriber in that has been told everything up to a position.</summary>
    /// <returns>False where the group is ahead of that.</returns>
    public bool TryJoin(Subscriber subscriber, SubscriptionVariant variant, OutboxPosition toldUpTo)
    {
        lock (_lock)
        {
            if (toldUpTo < _begun) return false;
            if (subscriber.From < toldUpTo) subscriber.From = toldUpTo;
            if (!_variants.TryGetValue(variant.Key, out var present)) _variants[variant.Key] = present = variant;
            present.Subscribers.Add(subscriber);
            subscriber.Variant = present;
            subscriber.IsCatchingUp = false;
            return true;
        }
    }

    /// <summary>Tells a subscriber nothing until it joins again.</summary>
    public void Leave(Subscriber subscriber)
    {
        lock (_lock)
        {
            if (subscriber.Variant is not { } variant) return;
            subscriber.Variant = null;
            if (variant.Subscribers.Remove(subscriber) && variant.Subscribers.Count == 0) _variants.Remove(variant.Key);
        }
    }

    /// <summary>Takes what was handed on.</summary>
    /// <param name="batch">Changes of any tables.</param>
    /// <param name="isCovered">Whether those of the group's tables are among them.</param>
    /// <returns>When there is room for more.</returns>
    public Task Take(ChangeBatch batch, bool isCovered)
    {
        lock (_lock)
        {
            var own = isCovered ? batch.Changes.Where(change => Known.Parts.ContainsKey(change.Table)).ToList() : [];
            if (isCovered) _covered.TrySetResult();
            if (own.Count == 0 && _waiting.Count == 0 && !_isWorking)
            {
                _begun = batch.UpTo;
                return Task.CompletedTask;
            }

            _waiting.Enqueue(batch with { Changes = own });
            _changesWaiting += own.Count;
            if (!_isWorking)
            {
                _isWorking = true;
                _ = Task.Run(WorkAsync);
            }

            if (_changesWaiting < MostWaiting) return Task.CompletedTask;
            if (_room.Task.IsCompleted) _room = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _room.Task;
        }
    }

    /// <summary>Ends the streams of all.</summary>
    public void Finish(StreamEnd end)
    {
        lock (_lock)
        {
            _covered.TrySetResult();
            foreach (var subscriber in _members) subscriber.Finish(end);
            _variants.Clear();
            _waiting.Clear();
            _changesWaiting = 0;
            _room.TrySetResult();
        }
    }

    private async Task WorkAsync()
    {
        for (var rounds = 1; Next() is var (changes, era, variants); rounds++)
        {
            var since = Stopwatch.GetTimestamp();
            while (!await TryTellAsync(changes, era, variants)) await Task.Delay(Pause);
            // What costs much is done for more changes at a time where they come faster than they are told; what costs little is done at once.
            var took = Stopwatch.GetElapsedTime(since);
            if (rounds > Unhurried && took > Cheap) await Task.Delay(took < Longest ? took : Longest);
        }
    }

    private async Task<bool> TryTellAsync(List<Change> changes, OutboxEra era, List<SubscriptionVariant> variants)
    {
        try
        {
            if (changes.Count > 0 && variants.Count > 0) await _delivery.TellAsync(Known, variants, era, changes, waits: false, CancellationToken.None);
            return true;
        }
        catch (Exception fault) when (fault is DatabaseUnavailableException or AuditUnavailableException)
        {
            // Nothing is lost by waiting: the same changes are told when it answers again. What was told twice has the same cursor.
            return variants.TrueForAll(variant => variant.Subscribers.All(subscriber => subscriber.HasEnded));
        }
        catch (ReadRequestException) when (variants.Count > 1)
        {
            // One of them asks for what can't be told; the others have no part in that.
            foreach (var variant in variants)
            {
                while (!await TryTellAsync(changes, era, [variant])) await Task.Delay(Pause);
            }

            return true;
        }
        catch (Exception fault)
        {
            var end = _delivery.Failed(fault);
            foreach (var subscriber in variants.SelectMany(variant => variant.Subscribers)) subscriber.Finish(end);
            return true;
        }
    }

    /// <summary>The next changes with those who are to be told; null where there are none.</summary>
    private (List<Change> Changes, OutboxEra Era, List<SubscriptionVariant> Variants)? Next()
    {
        lock (_lock)
        {
            if (_waiting.Count == 0)
            {
                _isWorking = false;
                return null;
            }

            var changes = new List<Change>();
            var era = _waiting.Peek().Era;
            do
            {
                var batch = _waiting.Dequeue();
                changes.AddRange(batch.Changes);
                _begun = batch.UpTo;
            }
            while (_waiting.Count > 0 && changes.Count + _waiting.Peek().Changes.Count <= MostTogether);

            _changesWaiting -= changes.Count;
            if (_changesWaiting < MostWaiting) _room.TrySetResult();
            return (changes, era, [.. _variants.Values.Select(variant => variant.Copy())]);
        }
    }
}
