using System.Runtime.CompilerServices;
using Jianye.DataHub.Data.Entities;
using Npgsql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Auditing;

/// <summary>Entries to and from the table.</summary>
internal static class AuditStore
{
    private const string Columns =
        "id, chain, sequence, at, kind, role, subject, scope, platform, purpose, operation, operation_hash, address, columns, ids, count, digest, heads, previous, hash, listed_ids";

    private const NpgsqlDbType Texts = NpgsqlDbType.Array | NpgsqlDbType.Text;

    /// <summary>Writes entries, all or none; they are on the disk when it returns.</summary>
    public static async Task WriteAsync(NpgsqlConnection connection, IReadOnlyList<ChainedEntry> entries, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"copy audit_log ({Columns}) from stdin (format binary)", cancellationToken);
        foreach (var entry in entries)
        {
            var record = entry.Record;
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(entry.Id, NpgsqlDbType.Uuid, cancellationToken);
            await copy.WriteAsync(entry.Chain, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(entry.Sequence, NpgsqlDbType.Bigint, cancellationToken);
            await copy.WriteAsync(entry.At, NpgsqlDbType.TimestampTz, cancellationToken);
            await copy.WriteAsync(EnumWords.Of(record.Kind), NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(record.Role, NpgsqlDbType.Text, cancellationToken);
            await TextAsync(copy, record.Subject, cancellationToken);
            await copy.WriteAsync(record.Scope.ToArray(), Texts, cancellationToken);
            foreach (var text in (string?[])[record.Platform, record.Purpose, record.Operation, record.OperationHash, record.Address]) await TextAsync(copy, text, cancellationToken);
            await copy.WriteAsync(record.Columns.ToArray(), Texts, cancellationToken);
            await copy.WriteAsync(record.Ids as Guid[] ?? [.. record.Ids], NpgsqlDbType.Array | NpgsqlDbType.Uuid, cancellationToken);
            await copy.WriteAsync(record.Count, NpgsqlDbType.Bigint, cancellationToken);
            await TextAsync(copy, record.Digest, cancellationToken);
            await copy.WriteAsync(record.Heads.ToArray(), Texts, cancellationToken);
            await copy.WriteAsync(entry.Previous, NpgsqlDbType.Bytea, cancellationToken);
            await copy.WriteAsync(entry.Hash, NpgsqlDbType.Bytea, cancellationToken);
            if (record.ListedIds is { } listed) await copy.WriteAsync(listed as Guid[] ?? [.. listed], NpgsqlDbType.Array | NpgsqlDbType.Uuid, cancellationToken);
            else await copy.WriteNullAsync(cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    /// <summary>The last entry of each chain.</summary>
    /// <param name="connection">To the database.</param>
    /// <param name="isNew">True for those only that no entry holds as a head yet.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<List<AuditHead>> HeadsAsync(NpgsqlConnection connection, bool isNew, CancellationToken cancellationToken)
    {
        const string Question = """
            with recursive chains as (
                (select chain from audit_log order by chain limit 1)
                union all select (select l.chain from audit_log l where l.chain > c.chain order by l.chain limit 1) from chains c where c.chain is not null)
            select c.chain, l.sequence, encode(l.hash, 'hex') from chains c
            cross join lateral (select sequence, hash from audit_log where chain = c.chain order by sequence desc limit 1) l
            where c.chain is not null
              and not ($1 and exists (select from audit_log h, unnest(h.heads) head where h.kind = 'HEADS' and head = c.chain || ':' || l.sequence || ':' || encode(l.hash, 'hex')))
            """;
        await using var command = new NpgsqlCommand(Question, connection) { Parameters = { new NpgsqlParameter<bool> { TypedValue = isNew } } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var heads = new List<AuditHead>();
        while (await reader.ReadAsync(cancellationToken)) heads.Add(new AuditHead(reader.GetString(0), reader.GetInt64(1), reader.GetString(2)));
        return heads;
    }

    /// <summary>All entries, chain by chain, each in its order.</summary>
    /// <param name="connection">To the database.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="month">Only those of the month of which this is the first day, UTC; null for all.</param>
    public static async IAsyncEnumerable<ChainedEntry> ReadAsync(NpgsqlConnection connection, [EnumeratorCancellation] CancellationToken cancellationToken, DateOnly? month = null)
    {
        var which = month is null ? "" : " where at >= $1 and at < $2";
        await using var command = new NpgsqlCommand($"select {Columns} from audit_log{which} order by chain, sequence, id", connection) { CommandTimeout = 0 };
        if (month is { } first)
        {
            command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = Begin(first) });
            command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = Begin(first.AddMonths(1)) });
        }

        await using var reader = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess, cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) yield return Entry(reader);
    }

    /// <summary>The ends of chains at which months were taken away, as the log itself says.</summary>
    public static async Task<List<AuditHead>> ArchivedAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select unnest(heads) from audit_log where kind = 'ARCHIVE'", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var heads = new List<AuditHead>();
        while (await reader.ReadAsync(cancellationToken))
        {
            if (AuditHead.Read(reader.GetString(0)) is { } head) heads.Add(head);
        }

        return heads;
    }

    /// <summary>When a month begins.</summary>
    internal static DateTime Begin(DateOnly month) => month.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    private static ChainedEntry Entry(NpgsqlDataReader reader)
    {
        var (id, chain, sequence, at) = (reader.GetGuid(0), reader.GetString(1), reader.GetInt64(2), reader.GetFieldValue<DateTimeOffset>(3));
        var record = new AuditRecord
        {
            Kind = EnumWords.Parse<AuditKind>(reader.GetString(4)),
            Role = reader.GetString(5),
            Subject = Text(6),
            Scope = reader.GetFieldValue<string[]>(7),
            Platform = Text(8),
            Purpose = Text(9),
            Operation = Text(10),
            OperationHash = Text(11),
            Address = Text(12),
            Columns = reader.GetFieldValue<string[]>(13),
            Ids = reader.GetFieldValue<Guid[]>(14),
            Count = reader.GetInt64(15),
            Digest = Text(16),
            Heads = reader.GetFieldValue<string[]>(17),
        };
        var (previous, hash) = (reader.GetFieldValue<byte[]>(18), reader.GetFieldValue<byte[]>(19));
        return new ChainedEntry(id, chain, sequence, at, record with { ListedIds = reader.IsDBNull(20) ? null : reader.GetFieldValue<Guid[]>(20) }, previous, hash);

        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }

    private static Task TextAsync(NpgsqlBinaryImporter copy, string? text, CancellationToken cancellationToken)
        => text is null ? copy.WriteNullAsync(cancellationToken) : copy.WriteAsync(text, NpgsqlDbType.Text, cancellationToken);
}
