using Npgsql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>Reads and writes what is held of keys, a batch at a time.</summary>
internal static class LinkStore
{
    private const string Columns = "dataset, source_key, delivered, entity_id, live, held, watermark, hash, seen_on, held_on, recalled, version, changed_in";

    /// <summary>Brings the states of a batch's keys up to what is held.</summary>
    public static async Task LoadAsync(NpgsqlConnection connection, RecordBatch batch, CancellationToken cancellationToken)
    {
        if (batch.MayBeHeld.Count == 0) return;
        await using (var command = ForKeys(connection, batch.MayBeHeld, """
            select l.dataset, l.source_key, l.delivered, l.entity_id, l.live, l.held, l.watermark, l.hash, l.seen_on, l.held_on, l.recalled, l.version
            from unnest($1, $2) as k(dataset, source_key) join source_links l using (dataset, source_key)
            """))
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken)) Read(reader, batch.States[new RecordKey(reader.GetString(0), reader.GetString(1))]);
        }

        await LoadTakenInAsync(connection, batch, cancellationToken);
    }

    private static void Read(NpgsqlDataReader reader, LinkState state)
    {
        state.IsHeld = true;
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

    /// <summary>What was ever taken in of keys with a watermark; only where a record of the batch is not what is held, and by that no repeat already.</summary>
    private static async Task LoadTakenInAsync(NpgsqlConnection connection, RecordBatch batch, CancellationToken cancellationToken)
    {
        var doubted = new HashSet<RecordKey>();
        foreach (var record in batch.Records)
        {
            if (!record.Dataset.HasWatermark || batch.States[RecordBatch.KeyOf(record)] is not { IsHeld: true, Hash: { } held } state) continue;
            state.TakenIn.Add(held);
            if (held != RecordVerdicts.HashOf(record.ContentHash)) doubted.Add(RecordBatch.KeyOf(record));
        }

        if (doubted.Count == 0) return;
        await using var command = ForKeys(connection, doubted, """
            select r.dataset, r.source_key, r.hash
            from unnest($1, $2) as k(dataset, source_key) join source_records r using (dataset, source_key)
            where r.verdict in ('accept', 'delete', 'withdrawn')
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) batch.States[new RecordKey(reader.GetString(0), reader.GetString(1))].TakenIn.Add(reader.GetGuid(2));
    }

    /// <summary>New keys are copied in; of those that only repeated what is held, no more than that is noted.</summary>
    public static async Task SaveAsync(
        NpgsqlConnection connection, IReadOnlyDictionary<RecordKey, LinkState> states, long generation, CancellationToken cancellationToken)
    {
        await CopyAsync(connection, [.. states.Where(state => !state.Value.IsHeld)], generation, cancellationToken);
        await UpdateAsync(connection, [.. states.Where(state => state.Value is { IsHeld: true, IsChanged: true })], generation, cancellationToken);
        await NoteAsync(connection, [.. states.Where(state => state.Value is { IsHeld: true, IsChanged: false })], cancellationToken);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, List<KeyValuePair<RecordKey, LinkState>> states, long generation, CancellationToken cancellationToken)
    {
        if (states.Count == 0) return;
        await using var copy = await connection.BeginBinaryImportAsync($"copy source_links ({Columns}) from stdin (format binary)", cancellationToken);
        foreach (var (key, state) in states)
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(key.Dataset, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(key.SourceKey, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(state.Delivered, NpgsqlDbType.Bigint, cancellationToken);
            await WriteAsync(copy, state.EntityId, NpgsqlDbType.Uuid, cancellationToken);
            await copy.WriteAsync(state.Live, NpgsqlDbType.Boolean, cancellationToken);
            await WriteAsync(copy, state.Held, NpgsqlDbType.Bigint, cancellationToken);
            await WriteAsync(copy, state.Watermark, NpgsqlDbType.Bigint, cancellationToken);
            await WriteAsync(copy, state.Hash, NpgsqlDbType.Uuid, cancellationToken);
            await WriteAsync(copy, state.SeenOn, NpgsqlDbType.Date, cancellationToken);
            await WriteAsync(copy, state.HeldOn, NpgsqlDbType.Date, cancellationToken);
            await copy.WriteAsync(state.Recalled, NpgsqlDbType.Boolean, cancellationToken);
            await WriteAsync(copy, state.Version, NpgsqlDbType.Bigint, cancellationToken);
            await copy.WriteAsync(state.IsChanged ? generation : 0, NpgsqlDbType.Bigint, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private static Task UpdateAsync(NpgsqlConnection connection, List<KeyValuePair<RecordKey, LinkState>> states, long generation, CancellationToken cancellationToken)
        => ExecuteAsync(connection, states, """
            update source_links l set
                delivered = s.delivered, entity_id = s.entity_id, live = s.live, held = s.held, watermark = s.watermark, hash = s.hash,
                seen_on = s.seen_on, held_on = s.held_on, recalled = s.recalled, version = s.version, changed_in = $13
            from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                as s(dataset, source_key, delivered, seen_on, held_on, entity_id, live, held, watermark, hash, recalled, version)
            where (l.dataset, l.source_key) = (s.dataset, s.source_key)
            """,
            [
                new NpgsqlParameter<Guid?[]> { TypedValue = [.. states.Select(state => state.Value.EntityId)] },
                new NpgsqlParameter<bool[]> { TypedValue = [.. states.Select(state => state.Value.Live)] },
                new NpgsqlParameter<long?[]> { TypedValue = [.. states.Select(state => state.Value.Held)] },
                new NpgsqlParameter<long?[]> { TypedValue = [.. states.Select(state => state.Value.Watermark)] },
                new NpgsqlParameter<Guid?[]> { TypedValue = [.. states.Select(state => state.Value.Hash)] },
                new NpgsqlParameter<bool[]> { TypedValue = [.. states.Select(state => state.Value.Recalled)] },
                new NpgsqlParameter<long?[]> { TypedValue = [.. states.Select(state => state.Value.Version)] },
                new NpgsqlParameter<long> { TypedValue = generation },
            ], cancellationToken);

    private static Task NoteAsync(NpgsqlConnection connection, List<KeyValuePair<RecordKey, LinkState>> states, CancellationToken cancellationToken)
        => ExecuteAsync(connection, states, """
            update source_links l set delivered = s.delivered, seen_on = s.seen_on, held_on = s.held_on
            from unnest($1, $2, $3, $4, $5) as s(dataset, source_key, delivered, seen_on, held_on)
            where (l.dataset, l.source_key) = (s.dataset, s.source_key)
            """, [], cancellationToken);

    private static async Task ExecuteAsync(
        NpgsqlConnection connection, List<KeyValuePair<RecordKey, LinkState>> states, string text, NpgsqlParameter[] more, CancellationToken cancellationToken)
    {
        if (states.Count == 0) return;
        await using var command = new NpgsqlCommand(text, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<string[]> { TypedValue = [.. states.Select(state => state.Key.Dataset)] },
                new NpgsqlParameter<string[]> { TypedValue = [.. states.Select(state => state.Key.SourceKey)] },
                new NpgsqlParameter<long[]> { TypedValue = [.. states.Select(state => state.Value.Delivered)] },
                new NpgsqlParameter<DateOnly?[]> { TypedValue = [.. states.Select(state => state.Value.SeenOn)] },
                new NpgsqlParameter<DateOnly?[]> { TypedValue = [.. states.Select(state => state.Value.HeldOn)] },
            },
        };
        command.Parameters.AddRange(more);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static Task WriteAsync<T>(NpgsqlBinaryImporter copy, T? value, NpgsqlDbType type, CancellationToken cancellationToken)
        where T : struct
        => value is { } given ? copy.WriteAsync(given, type, cancellationToken) : copy.WriteNullAsync(cancellationToken);

    private static NpgsqlCommand ForKeys(NpgsqlConnection connection, IReadOnlyCollection<RecordKey> keys, string text) => new(text, connection)
    {
        Parameters =
        {
            new NpgsqlParameter<string[]> { TypedValue = [.. keys.Select(key => key.Dataset)] },
            new NpgsqlParameter<string[]> { TypedValue = [.. keys.Select(key => key.SourceKey)] },
        },
    };
}
