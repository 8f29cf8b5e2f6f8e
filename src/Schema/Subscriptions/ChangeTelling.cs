using Jianye.DataHub.Data.Auditing;
using Jianye.DataHub.Data.Outbox;
using Jianye.DataHub.Data.Reading.Changes;

namespace Jianye.DataHub.Schema.Subscriptions;

/// <summary>Tells variants what changes mean to them: who is concerned, then the rows, each once for all who see the same in it.</summary>
internal sealed class ChangeTelling(ChangeReader reader, TimeProvider time)
{
    /// <summary>Variants of one statement.</summary>
    private const int MostAtOnce = 4_000;

    /// <summary>What of some changes concerns some variants.</summary>
    /// <param name="known">Their subscription.</param>
    /// <param name="variants">The variants.</param>
    /// <param name="era">In what the changes' positions hold.</param>
    /// <param name="changes">Of any tables, in order.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>Of each variant that is concerned the events in order, and what they show of persons.</returns>
    public async Task<IReadOnlyList<ToldVariant>> TellAsync(
        KnownSubscription known, IReadOnlyList<SubscriptionVariant> variants, OutboxEra era, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        var told = new Dictionary<SubscriptionVariant, ToldVariant>();
        foreach (var (table, part) in known.Parts)
        {
            var own = changes.Where(change => change.Table == table).ToList();
            if (own.Count == 0) continue;
            foreach (var some in variants.Chunk(MostAtOnce)) await TellAsync(known, part, table, some, era, own, told, cancellationToken);
        }

        foreach (var one in told.Values) one.Events.Sort((left, right) => left.Position!.Value.CompareTo(right.Position!.Value));
        return [.. told.Values];
    }

    private async Task TellAsync(
        KnownSubscription known, SubscriptionPart part, string table, SubscriptionVariant[] variants, OutboxEra era, List<Change> changes,
        Dictionary<SubscriptionVariant, ToldVariant> told, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var matches = await reader.MatchAsync(part.Plan, [.. variants.Select(variant => variant.Callers[table])], changes, now, cancellationToken);
        if (matches.Count == 0) return;
        var rows = part.Plan.ShowsNodes ? await ReadAsync(known, part, table, variants, changes, matches, told, now, cancellationToken) : null;
        var written = new Dictionary<(int Change, string Kind, byte[]? Node), StreamEvent>();
        foreach (var match in matches)
        {
            var change = changes[match.Change];
            byte[]? node = null;
            // Gone between the two readings: the change that took it away is still to come.
            if (match.IsNow && rows is not null && !rows[variants[match.Caller]].TryGetValue(change.Id, out node)) continue;
            if (Kind(change, match) is not { } kind) continue;
            if (!written.TryGetValue((match.Change, kind, node), out var sent))
            {
                sent = known.Event(part, new SeenChange(ChangeCursor.Write(era, change.Position), kind, change.At, change.Id, change.Fields, node)) with { Position = change.Position };
                written[(match.Change, kind, node)] = sent;
            }

            ToldVariant.Of(told, variants[match.Caller]).Events.Add(sent);
        }
    }

    private static string? Kind(Change change, ChangeMatch match) => (change.Kind, match.IsNow, match.WasBefore) switch
    {
        (RowChange.Inserted, true, _) => "CREATED",
        (RowChange.Updated, true, _) => "UPDATED",
        (RowChange.Updated, false, true) => "LEFT",
        // Put in again since: that change is told by itself.
        (RowChange.Deleted, _, true) => "DELETED",
        _ => null,
    };

    private async Task<Dictionary<SubscriptionVariant, Dictionary<Guid, byte[]>>> ReadAsync(
        KnownSubscription known, SubscriptionPart part, string table, SubscriptionVariant[] variants, List<Change> changes, IReadOnlyList<ChangeMatch> matches,
        Dictionary<SubscriptionVariant, ToldVariant> told, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // What tells of persons is read for each by itself, so that nobody's entry in the audit log names what another one was shown.
        var groups = matches.Where(match => match.IsNow && changes[match.Change].Kind != RowChange.Deleted)
            .GroupBy(match => known.Personal.Count > 0 ? variants[match.Caller].Key : variants[match.Caller].Callers[table].NodeKey, StringComparer.Ordinal)
            .Select(group => (Variants: group.Select(match => variants[match.Caller]).Distinct().ToList(), Keys: group.Select(match => changes[match.Change].Id).Distinct().ToArray()))
            .ToList();
        var found = variants.ToDictionary(variant => variant, _ => new Dictionary<Guid, byte[]>());
        if (groups.Count == 0) return found;
        using var unkept = new AuditedRows();
        var asked = groups.Select(group => (group.Variants[0].Callers[table], group.Keys, known.Personal.Count > 0 ? ToldVariant.Of(told, group.Variants[0]).Rows : unkept)).ToList();
        var read = await reader.ReadAsync(part.Plan, asked, now, cancellationToken);
        for (var i = 0; i < groups.Count; i++)
        {
            foreach (var variant in groups[i].Variants) found[variant] = read[i];
        }

        return found;
    }
}
