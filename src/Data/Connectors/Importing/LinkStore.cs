using Npgsql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>Reads and writes what is held of keys, a batch at a time.</summary>
internal static class LinkStore
{
    public static async Task<Dictionary<RecordKey, LinkState>> LoadAsync(
        NpgsqlConnection connection, IReadOnlyCollection<RecordKey> keys, CancellationToken cancellationToken)
    {
        var states = keys.ToDictionary(key => key, _ => new LinkState());
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(ForKeys(keys, """
            select l.dataset, l.source_key, l.delivered, l.entity_id, l.live, l.held, l.watermark, l.hash, l.seen_on, v.held_on, l.recalled, l.version
            from unnest($1, $2) as k(dataset, source_key) join source_links l using (dataset, source_key)
            left join lateral (
                select max(f.delivery_date) as held_on from source_records r join source_files f on f.id = r.file_id
                where (r.dataset, r.source_key) = (l.dataset, l.source_key) and r.verdict in ('accept', 'duplicate', 'delete', 'withdrawn')
            ) v on l.watermark is null
            """));
        batch.BatchCommands.Add(ForKeys(keys, """
            select r.dataset, r.source_key, r.hash
            from unnest($1, $2) as k(dataset, source_key) join source_records r using (dataset, source_key)
            where r.verdict in ('accept', 'delete', 'withdrawn')
            """));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var state = states[new RecordKey(reader.GetString(0), reader.GetString(1))];
            state.Delivered = reader.GetInt64(2);
            state.EntityId = reader.IsDBNull(3) ? null : reader.GetGuid(3);
            state.Live = reader.GetBoolean(4);
            state.Held = reader.IsDBNull(5) ? null : reader.GetInt64(5);
            state.Watermark = reader.IsDBNull(6) ? null : reader.GetInt64(6);
            state.Hash = reader.IsDBNull(7) ? null : reader.GetGuid(7);
            state.SeenOn = reader.IsDBNull(8) ? null : reader.GetFieldValue<DateOnly>(8);
            state.HeldOn = reader.IsDBNull(9) ? null : reader.GetFieldValue<DateOnly>(9);
            state.Recalled = reader.GetBoolean(10);
            state.Version = reader.IsDBNull(11) ? null : reader.GetInt64(11);
        }

        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            states[new RecordKey(reader.GetString(0), reader.GetString(1))].TakenIn.Add(reader.GetGuid(2));
        }

        return states;
    }

    public static async Task SaveAsync(
        NpgsqlConnection connection, IReadOnlyDictionary<RecordKey, LinkState> states, long generation, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            insert into source_links (dataset, source_key, delivered, entity_id, live, held, watermark, hash, seen_on, recalled, version, changed_in)
            select dataset, source_key, delivered, entity_id, live, held, watermark, hash, seen_on, recalled, version, case when is_changed then $13 else 0 end
            from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                as s(dataset, source_key, delivered, entity_id, live, held, watermark, hash, seen_on, recalled, version, is_changed)
            on conflict (dataset, source_key) do update set
                delivered = excluded.delivered, entity_id = excluded.entity_id, live = excluded.live, held = excluded.held,
                watermark = excluded.watermark, hash = excluded.hash, seen_on = excluded.seen_on, recalled = excluded.recalled,
                version = excluded.version, changed_in = greatest(source_links.changed_in, excluded.changed_in)
            """, connection);
        Add(NpgsqlDbType.Text, states.Keys.Select(key => key.Dataset).ToArray());
        Add(NpgsqlDbType.Text, states.Keys.Select(key => key.SourceKey).ToArray());
        Add(NpgsqlDbType.Bigint, states.Values.Select(state => state.Delivered).ToArray());
        Add(NpgsqlDbType.Uuid, states.Values.Select(state => state.EntityId).ToArray());
        Add(NpgsqlDbType.Boolean, states.Values.Select(state => state.Live).ToArray());
        Add(NpgsqlDbType.Bigint, states.Values.Select(state => state.Held).ToArray());
        Add(NpgsqlDbType.Bigint, states.Values.Select(state => state.Watermark).ToArray());
        Add(NpgsqlDbType.Uuid, states.Values.Select(state => state.Hash).ToArray());
        Add(NpgsqlDbType.Date, states.Values.Select(state => state.SeenOn).ToArray());
        Add(NpgsqlDbType.Boolean, states.Values.Select(state => state.Recalled).ToArray());
        Add(NpgsqlDbType.Bigint, states.Values.Select(state => state.Version).ToArray());
        Add(NpgsqlDbType.Boolean, states.Values.Select(state => state.IsChanged).ToArray());
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = generation });
        await command.ExecuteNonQueryAsync(cancellationToken);

        void Add(NpgsqlDbType type, object values)
            => command.Parameters.Add(new NpgsqlParameter { Value = values, NpgsqlDbType = NpgsqlDbType.Array | type });
    }

    private static NpgsqlBatchCommand ForKeys(IReadOnlyCollection<RecordKey> keys, string text) => new(text)
    {
        Parameters =
        {
            new NpgsqlParameter<string[]> { TypedValue = [.. keys.Select(key => key.Dataset)] },
            new NpgsqlParameter<string[]> { TypedValue = [.. keys.Select(key => key.SourceKey)] },
        },
    };
}
