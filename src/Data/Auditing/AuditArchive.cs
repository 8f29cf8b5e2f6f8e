using System.Globalization;
using System.Security.Cryptography;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;
using Npgsql;

namespace Jianye.DataHub.Data.Auditing;

/// <summary>Takes old months of the audit log away: into a file each, whose hash stands in the log with the ends of the chains that went with it, so that what stays is still seen to be whole.</summary>
/// <param name="database">The hub's.</param>
/// <param name="time">The clock.</param>
public sealed class AuditArchive(HubDatabase database, TimeProvider time)
{
    /// <summary>Months that nobody takes away: the one under way and the six before it, since a network operator has to keep its logs for no less (网络安全法 第二十三条).</summary>
    public const int LeastMonths = 6;

    /// <summary>Writes every month before one to a file of its own, then drops it, the oldest first. What is there already is never written over.</summary>
    /// <param name="before">The first month that stays; its first day.</param>
    /// <param name="folder">Where the files go.</param>
    /// <param name="cancellationToken">Stops it between two months.</param>
    /// <returns>The files, with the number of their entries.</returns>
    /// <exception cref="AuditArchiveException">The log is not whole, the month is too young, or a file is there already; nothing more was dropped.</exception>
    /// <exception cref="AuditUnavailableException">It can't be written down; the month stays.</exception>
    public async Task<IReadOnlyList<(string File, long Entries)>> RunAsync(DateOnly before, string folder, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var youngest = new DateOnly(now.Year, now.Month, 1).AddMonths(-LeastMonths);
        if (before > youngest) throw new AuditArchiveException(string.Create(CultureInfo.InvariantCulture, $"Logs are kept for {LeastMonths} whole months at least: {youngest:yyyy-MM} is the first month that can stay, but {before:yyyy-MM} was named."));
        var (_, _, faults) = await AuditVerifier.RunAsync(database, [], cancellationToken);
        if (faults.Count > 0) throw new AuditArchiveException("The audit log is not whole, so nothing is taken away from it; \"hub audit-log verify\" says what is wrong.");
        await using var connection = await database.Writing.OpenConnectionAsync(cancellationToken);
        var written = new List<(string, long)>();
        foreach (var month in await MonthsAsync(connection, before, cancellationToken))
        {
            written.Add(await TakeAsync(connection, month, folder, cancellationToken));
        }

        return written;
    }

    private async Task<(string File, long Entries)> TakeAsync(NpgsqlConnection connection, DateOnly month, string folder, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"audit-log-{month:yyyy-MM}.jsonl"));
        if (File.Exists(file)) throw new AuditArchiveException($"{Path.GetFileName(file)} is there already and is not written over; move it away, or name another directory.");
        if (await HasLaterAsync(connection, month, cancellationToken)) throw new AuditArchiveException(string.Create(CultureInfo.InvariantCulture, $"The clock was set back in {month:yyyy-MM}: entries of a chain stand in a later month than those after them, so that the chain would have a gap; keep the month."));
        var ends = new Dictionary<string, AuditHead>(StringComparer.Ordinal);
        var earlier = new List<AuditHead>();
        var entries = 0L;
        await using (var reading = await database.Writing.OpenConnectionAsync(cancellationToken))
        await using (var output = new FileStream(file, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }))
        {
            await foreach (var entry in AuditStore.ReadAsync(reading, cancellationToken, month))
            {
                output.Write(AuditEntryText.Of(entry));
                output.WriteByte((byte)'\n');
                ends[entry.Chain] = entry.Head;
                if (entry.Record.Kind == AuditKind.Archive) earlier.AddRange(entry.Record.Heads.Select(AuditHead.Read).OfType<AuditHead>());
                entries++;
            }

            output.Flush(flushToDisk: true);
        }

        // What an earlier archive said of a chain goes with its entry; where the chain goes on it is said again.
        var lasting = await LastingAsync(connection, [.. earlier.Select(head => head.Chain)], month, cancellationToken);
        foreach (var head in earlier.Where(head => lasting.Contains(head.Chain)).OrderByDescending(head => head.Sequence)) ends.TryAdd(head.Chain, head);
        await using (var log = new AuditLog(database, time))
        {
            await log.WriteAsync(AuditRecord.OfCommand(AuditKind.Archive, string.Create(CultureInfo.InvariantCulture, $"audit-log archive {month:yyyy-MM}"), platform: null) with
            {
                Count = entries, Digest = await DigestAsync(file, cancellationToken), Heads = [.. ends.Values.Select(head => head.ToString())],
            });
        }

        var part = string.Create(CultureInfo.InvariantCulture, $"audit_log_{month:yyyy_MM}");
        await using var drop = new NpgsqlCommand($"alter table audit_log detach partition {part}; drop table {part}", connection);
        await drop.ExecuteNonQueryAsync(cancellationToken);
        return (file, entries);
    }

    /// <summary>The months that have a partition, oldest first.</summary>
    private static async Task<List<DateOnly>> MonthsAsync(NpgsqlConnection connection, DateOnly before, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "select to_date(substr(c.relname, 11), 'YYYY_MM') from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'audit_log'::regclass and c.relname ~ '^audit_log_[0-9]{4}_[0-9]{2}$' order by 1", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var months = new List<DateOnly>();
        while (await reader.ReadAsync(cancellationToken))
        {
            if (reader.GetFieldValue<DateOnly>(0) is var month && month < before) months.Add(month);
        }

        return months;
    }

    /// <summary>Those of the chains that have entries after a month.</summary>
    private static async Task<HashSet<string>> LastingAsync(NpgsqlConnection connection, string[] chains, DateOnly month, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select c from unnest($1) c where exists (select from audit_log where chain = c and at >= $2)", connection)
        {
            Parameters = { new NpgsqlParameter<string[]> { TypedValue = chains }, new NpgsqlParameter<DateTime> { TypedValue = AuditStore.Begin(month.AddMonths(1)) } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var lasting = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken)) lasting.Add(reader.GetString(0));
        return lasting;
    }

    private static async Task<bool> HasLaterAsync(NpgsqlConnection connection, DateOnly month, CancellationToken cancellationToken)
    {
        const string Question = """
            with gone as (select chain, max(sequence) as last from audit_log where at >= $1 and at < $2 group by chain)
            select exists (select from gone where exists (select from audit_log l where l.chain = gone.chain and l.sequence < gone.last and l.at >= $2))
            """;
        await using var command = new NpgsqlCommand(Question, connection) { Parameters = { new NpgsqlParameter<DateTime> { TypedValue = AuditStore.Begin(month) }, new NpgsqlParameter<DateTime> { TypedValue = AuditStore.Begin(month.AddMonths(1)) } } };
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task<string> DigestAsync(string file, CancellationToken cancellationToken)
    {
        await using var input = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(input, cancellationToken));
    }
}
