using System.Security.Cryptography;
using Jianye.DataHub.Data.Connectors.Mapping;
using Npgsql;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>Keeps what a run of a platform has done, so that an interrupted one goes on where it stopped.</summary>
internal sealed class RunJournal(NpgsqlConnection connection, TimeProvider time)
{
    private Guid _platform;
    private Guid _run;

    /// <summary>Begins a run, or takes up the one that was interrupted: the import's lock is held, so nobody else is in it.</summary>
    /// <exception cref="ImportException">The hub doesn't know the platform.</exception>
    public async Task BeginAsync(string slug, CancellationToken cancellationToken)
    {
        _platform = await ScalarAsync("select id from platforms where slug = $1", cancellationToken, slug) as Guid?
            ?? throw new ImportException($"The hub knows no platform {slug}; run \"hub migrate\" first.");
        if (await ScalarAsync("select id from platform_runs where platform_id = $1 and finished_at is null order by id desc limit 1", cancellationToken, _platform) is Guid unfinished)
        {
            _run = unfinished;
            return;
        }

        _run = Guid.CreateVersion7();
        await ScalarAsync(
            "insert into platform_runs (id, platform_id, started_at, read, accepted, unchanged, rejected) values ($1, $2, $3, 0, 0, 0, 0)",
            cancellationToken, _run, _platform, time.GetUtcNow());
    }

    public async Task<OpenFile> OpenAsync(PlannedFile planned, CancellationToken cancellationToken)
    {
        var digest = await DigestAsync(planned.File, cancellationToken);
        await ScalarAsync("""
            insert into source_files (id, platform_id, run_id, path, digest, delivery_date) values ($1, $2, $3, $4, $5, $6)
            on conflict (run_id, path, digest) do nothing
            """, cancellationToken, Guid.CreateVersion7(), _platform, _run, planned.File.Path, digest, (object?)planned.DeliveryDate ?? DBNull.Value);
        await using var command = Command("select id, records_done, finished from source_files where run_id = $1 and path = $2 and digest = $3", _run, planned.File.Path, digest);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new OpenFile(
            reader.GetGuid(0), _platform, _run, planned.File.Path, planned.DeliveryDate, reader.GetInt64(1), reader.GetBoolean(2));
    }

    /// <summary>Lets commits not wait for the disk from now on: a crash may take the last batches back, whole, and the run goes on before
    /// them. Its end waits, and makes all of it durable.</summary>
    public Task HurryAsync(CancellationToken cancellationToken) => ScalarAsync("set synchronous_commit = off", cancellationToken);

    /// <summary>Counts a batch, inside of the batch's transaction.</summary>
    public async Task CountAsync(OpenFile file, int records, ImportCounts counts, CancellationToken cancellationToken)
    {
        await ScalarAsync("""
            with run as (
                update platform_runs set read = read + $3, accepted = accepted + $4, unchanged = unchanged + $5, rejected = rejected + $6 where id = $1
            )
            update source_files set records_done = records_done + $7 where id = $2
            """, cancellationToken, _run, file.Id, counts.Read, counts.Accepted, counts.Unchanged, counts.Rejected, (long)records);
        if (counts.Accepted > 0) await ScalarAsync("update intake_state set pending = true where not pending", cancellationToken);
    }

    public Task CloseAsync(OpenFile file, FileOutcome outcome, CancellationToken cancellationToken)
        => ScalarAsync(
            "update source_files set finished = true, verdict = $2, reason = $3, message = $4 where id = $1",
            cancellationToken, file.Id, outcome.Verdict, (object?)outcome.Reason ?? DBNull.Value, (object?)outcome.Message ?? DBNull.Value);

    /// <summary>Takes as deleted what the latest whole dump of a data set no longer has.</summary>
    public async Task DeleteMissingAsync(DatasetDefinition dataset, DateOnly dumpedOn, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ScalarAsync("insert into source_dumps (dataset, delivery_date) values ($1, $2) on conflict do nothing", cancellationToken, dataset.Id, dumpedOn);
        await using var command = Command("""
            update source_links l set live = false, seen_on = d.latest, changed_in = (select generation from intake_state)
            from (select max(delivery_date) as latest from source_dumps where dataset = $1) d
            where l.dataset = $1 and l.live and l.seen_on < d.latest
            """, dataset.Id);
        if (await command.ExecuteNonQueryAsync(cancellationToken) > 0)
        {
            await ScalarAsync("update intake_state set pending = true where not pending", cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    public async Task<ImportReport> FinishAsync(string slug, IReadOnlyList<string> passedOver, CancellationToken cancellationToken)
    {
        await ScalarAsync("reset synchronous_commit", cancellationToken);
        await using (var transaction = await connection.BeginTransactionAsync(cancellationToken))
        {
            await ScalarAsync("update platform_runs set finished_at = $2 where id = $1", cancellationToken, _run, time.GetUtcNow());
            await ScalarAsync("update platforms set last_run_id = $2 where id = $1", cancellationToken, _platform, _run);
            await transaction.CommitAsync(cancellationToken);
        }

        await using var command = Command("select accepted, unchanged, rejected from platform_runs where id = $1", _run);
        await using var files = Command("select path, verdict, reason, message from source_files where run_id = $1 and reason is not null order by path", _run);
        ImportCounts counts;
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            await reader.ReadAsync(cancellationToken);
            counts = new ImportCounts(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
        }

        var refused = new List<FileReport>();
        await using (var reader = await files.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                refused.Add(new FileReport(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.IsDBNull(3) ? "" : reader.GetString(3)));
            }
        }

        return new ImportReport(slug, counts, refused, passedOver);
    }

    private static async Task<byte[]> DigestAsync(DeliveryFile file, CancellationToken cancellationToken)
    {
        await using var stream = file.Open();
        return await SHA256.HashDataAsync(stream, cancellationToken);
    }

    private async Task<object?> ScalarAsync(string text, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = Command(text, values);
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    private NpgsqlCommand Command(string text, params object[] values)
    {
        var command = new NpgsqlCommand(text, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
