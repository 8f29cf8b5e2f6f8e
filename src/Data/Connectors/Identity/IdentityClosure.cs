using Jianye.DataHub.Data.Connectors.Identity.Reviews;
using Jianye.DataHub.Data.Writing;
using Npgsql;

namespace Jianye.DataHub.Data.Connectors.Identity;

/// <summary>All mentions that hang together by evidence with those that are new or have changed: resolving these alone gives what resolving all would,
/// since the rules only ever look at who shares a name and a word, a number, or a record.</summary>
/// <param name="work">What has changed.</param>
/// <param name="decisions">Sides about which something was decided hang together, too.</param>
internal sealed class IdentityClosure(WorkingSet work, IdentityDecisions decisions)
{
    /// <summary>Mentions of changed records, and those whose household has moved, with the dwelling before.</summary>
    private const string Seeds = """
        (
            select distinct m.dataset, m.source_key, c.before
            from changed_households c join source_links l on l.entity_id = c.id
            join person_mentions m on (m.household_dataset, m.household_key) = (l.dataset, l.source_key)
        ) s join person_mentions m on (m.dataset, m.source_key) = (s.dataset, s.source_key)
        """;

    private const string Beside = """
        unnest($1, $2, $3) as k(kind, name, word) join person_mentions m on m.name = k.name and case k.kind
            when 'P' then m.phone = k.word
            when 'B' then to_char(m.birth_date, 'YYYYMMDD') = k.word or substr(m.citizen_id, 7, 8) = k.word
            when 'I' then right(m.citizen_id, 4) = k.word or right(m.id_pattern, 4) = k.word
            when 'W' then m.worker_number = k.word
            when 'O' then m.post = k.word
            when 'A' then m.address_key = k.word end
        """;

    private const string InHouseholds = """
        (
            select distinct m.dataset, m.source_key, m.occurrence, m.role, m.ordinal
            from unnest($1, $2, $3) as k(kind, name, word) join household_dwellings hd on hd.address_key = k.word join source_links hl on hl.entity_id = hd.household_id
            join person_mentions m on (m.household_dataset, m.household_key) = (hl.dataset, hl.source_key) and m.name = k.name
        ) k join person_mentions m using (dataset, source_key, occurrence, role, ordinal)
        """;

    private readonly IdentityStore _store = new(work);
    private readonly Dictionary<(string Dataset, string Key, long Occurrence, string Role, short Ordinal), Mention> _mentions = [];
    private readonly EvidenceClusters _clusters = new();
    private readonly HashSet<EvidenceKey> _asked = [];

    /// <param name="most">How many mentions may come together.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>Null where there are more.</returns>
    public async Task<IReadOnlyCollection<Mention>?> FindAsync(long most, CancellationToken cancellationToken)
    {
        Take(await _store.LoadAsync("work_changed w join person_mentions m on (m.dataset, m.source_key) = (w.dataset, w.source_key)", cancellationToken));
        await TakeMovedAsync(cancellationToken);
        while (_mentions.Count <= most)
        {
            var keys = _clusters.Keys.Where(_asked.Add).ToList();
            if (keys.Count == 0) return _mentions.Values;
            await AskAsync(keys, cancellationToken);
        }

        return null;
    }

    /// <summary>Who hung together by the dwelling that a household has left belongs to the closure as well.</summary>
    private async Task TakeMovedAsync(CancellationToken cancellationToken)
    {
        Take(await _store.LoadAsync(Seeds, cancellationToken));
        await using var command = new NpgsqlCommand($"select m.dataset, m.source_key, s.before from {Seeds} where s.before is not null", work.Connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            _clusters.Of(new EvidenceKey(EvidenceKey.Record, reader.GetString(0), reader.GetString(1))).Add(EvidenceKey.Dwelling, reader.GetString(2));
        }
    }

    private async Task AskAsync(List<EvidenceKey> keys, CancellationToken cancellationToken)
    {
        foreach (var (kinds, from) in new[]
        {
            ("PBIWOA", Beside), ("A", InHouseholds),
            ("C", "unnest($1, $2, $3) as k(kind, name, word) join person_mentions m on m.citizen_id = k.word"),
            ("S", "unnest($1, $2, $3) as k(kind, name, word) join person_mentions m on m.passport = k.word"),
            ("K", "unnest($1, $2, $3) as k(kind, name, word) join person_mentions m on (m.dataset, m.source_key) = (k.name, k.word)"),
            ("R", "unnest($1, $2, $3) as k(kind, name, word) join person_mentions m on m.resident_id = k.word::uuid"),
        })
        {
            var asked = keys.Where(key => kinds.Contains(key.Kind, StringComparison.Ordinal)).ToList();
            if (asked.Count == 0) continue;
            Take(await _store.LoadAsync(
                from, cancellationToken,
                new NpgsqlParameter<string[]> { TypedValue = [.. asked.Select(key => key.Kind.ToString())] },
                new NpgsqlParameter<string[]> { TypedValue = [.. asked.Select(key => key.Name)] },
                new NpgsqlParameter<string[]> { TypedValue = [.. asked.Select(key => key.Word)] }));
        }
    }

    private void Take(List<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (!_mentions.TryAdd((mention.Dataset, mention.SourceKey, mention.Occurrence, mention.Role, mention.Ordinal), mention)) continue;
            _clusters.Add(mention, decisions.PartnersOf(mention.Dataset, mention.SourceKey));
        }
    }
}
