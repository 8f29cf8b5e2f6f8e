using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Outbox;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Data.Reading.Changes;

namespace Jianye.DataHub.Schema.Subscriptions;

/// <summary>Brings a new subscriber from where it begins to where its group is, reading for it alone; there it joins.</summary>
internal sealed class CatchUp(
    OutboxReader outbox, SharedReading<OutboxState> state, SubscriptionDelivery delivery, ChangeReader reader, KnownSubscription known, SubscriptionGroup group, SubscriptionVariant variant,
    Subscriber subscriber)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private OutboxEra _era;
    private OutboxPosition _position;
    private List<StreamEvent> _first = [];

    /// <summary>Finds the place to begin at, and reads the snapshot.</summary>
    /// <exception cref="ReadRequestException">There is no such place (HUB_CURSOR_EXPIRED, HC0078), or the snapshot is too large (HUB_SNAPSHOT_TOO_LARGE).</exception>
    public async Task PrepareAsync(SubscriptionStart start, CancellationToken cancellationToken)
    {
        var now = await state.ReadAsync().WaitAsync(cancellationToken);
        _era = now.Era;
        if (start.After is { } cursor)
        {
            if (!ChangeCursor.TryRead(cursor, out var era, out var position)) throw new ReadRequestException("HC0078", "The cursor can't be read; pass one that an earlier event gave, unchanged.");
            if (era != now.Era || !now.Keeps(position)) throw new ReadRequestException("HUB_CURSOR_EXPIRED", "What came after the cursor is not kept any more; subscribe without it, with snapshot to see what there is now.");
            // From the transaction's beginning, so that what belongs together is taken together as it was the first time.
            (_position, subscriber.From) = (OutboxPosition.Before(position.Tx), position);
            return;
        }

        var snapshot = start.Snapshot ? await SnapshotAsync(start.MostInSnapshot, cancellationToken) : now.Snapshot;
        _position = OutboxPosition.Before(snapshot.Oldest);
        subscriber.Since = snapshot;
    }

    /// <summary>Takes a subscriber out of its group that can't keep up, and brings it there again.</summary>
    public Task BeginAgainAsync()
    {
        group.Leave(subscriber);
        _position = OutboxPosition.Before(subscriber.From.Tx);
        return RunAsync();
    }

    /// <summary>Tells what lies between, and joins.</summary>
    public async Task RunAsync()
    {
        try
        {
            await subscriber.SendAllAsync(_first);
            _first = [];
            await subscriber.RoomAsync();
            while (!subscriber.HasEnded && !group.TryJoin(subscriber, variant, _position))
            {
                if (!await TryStepAsync()) await Task.Delay(Pause, subscriber.Gone);
            }

            if (subscriber.HasEnded) group.Leave(subscriber);
        }
        catch (OperationCanceledException) when (subscriber.HasEnded)
        {
            group.Leave(subscriber);
        }
        catch (Exception fault)
        {
            subscriber.Finish(delivery.Failed(fault));
        }
    }

    private async Task<bool> TryStepAsync()
    {
        try
        {
            var (batch, now) = await delivery.InTurnAsync(() => outbox.ReadAsync(_position, known.Tables, subscriber.Gone), subscriber.Gone);
            if (now.Era != _era || !now.Keeps(_position)) throw new ReadRequestException("HUB_CURSOR_EXPIRED", "What came after the last event is not kept any more; subscribe anew, with snapshot to see what there is now.");
            var mine = variant.Copy();
            mine.Subscribers.Clear();
            mine.Subscribers.Add(subscriber);
            if (batch.Changes.Count > 0) await delivery.TellAsync(known, [mine], _era, batch.Changes, waits: true, subscriber.Gone);
            _position = batch.UpTo;
            await subscriber.RoomAsync();
            return true;
        }
        catch (Exception fault) when (fault is DatabaseUnavailableException or AuditUnavailableException)
        {
            return false;
        }
    }

    private async Task<TransactionSnapshot> SnapshotAsync(int most, CancellationToken cancellationToken)
    {
        using var rows = new AuditedRows();
        var (table, part) = known.Parts.Single();
        var at = subscriber.CheckedAt;
        var (snapshot, found) = await reader.SnapshotAsync(part.Plan, variant.Callers[table], most, rows, at, cancellationToken);
        if (found is null) throw new ReadRequestException("HUB_SNAPSHOT_TOO_LARGE", $"More than the {most} objects of a snapshot match; narrow where, or read pages by a query and subscribe without snapshot.");
        if (known.Personal.Count > 0) await subscriber.Audit.ReadAsync(known.Personal, rows);
        var cursor = ChangeCursor.Write(_era, OutboxPosition.Before(snapshot.Oldest));
        _first.AddRange(found.Select(row => known.Event(part, new SeenChange(cursor, "SNAPSHOT", at.UtcDateTime, row.Key, [], part.Plan.ShowsNodes ? row.Json : null))));
        _first.Add(known.Event(part, new SeenChange(cursor, "SNAPSHOT_END", at.UtcDateTime, null, [], null)));
        return snapshot;
    }
}
