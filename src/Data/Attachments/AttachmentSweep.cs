using Jianye.DataHub.Data.Database;
using Npgsql;

namespace Jianye.DataHub.Data.Attachments;

/// <summary>Takes away files of which no row tells: of changes that were refused or broken off after their file was kept.</summary>
public sealed class AttachmentSweep(HubDatabase database, AttachmentStore store)
{
    /// <summary>Digests asked about at one time.</summary>
    private const int Batch = 500;

    private const string Untold = "select d from unnest($1) d where not exists (select from attachments a where a.sha256 = d)";

    /// <summary>False where somebody is about to bring a row for the file.</summary>
    private const string Own = "select pg_try_advisory_xact_lock(hashtextextended($1, 0))";

    /// <returns>How many files were taken away.</returns>
    /// <exception cref="NpgsqlException">The database does not answer.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var taken = 0;
        foreach (var digests in store.Kept().Chunk(Batch))
        {
            foreach (var digest in await AskAsync(digests, cancellationToken))
            {
                if (await TakeAsync(digest, cancellationToken)) taken++;
            }
        }

        return taken;
    }

    private async Task<List<string>> AskAsync(string[] digests, CancellationToken cancellationToken)
    {
        await using var command = database.Writing.CreateCommand(Untold);
        command.Parameters.AddWithValue(digests);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var untold = new List<string>();
        while (await reader.ReadAsync(cancellationToken)) untold.Add(reader.GetString(0));
        return untold;
    }

    private async Task<bool> TakeAsync(string digest, CancellationToken cancellationToken)
    {
        await using var connection = await database.Writing.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var own = new NpgsqlCommand(Own, connection, transaction) { Parameters = { new() { Value = digest } } };
        if (await own.ExecuteScalarAsync(cancellationToken) is not true) return false;
        // Asked again, now that nobody can bring one.
        await using var ask = new NpgsqlCommand(Untold, connection, transaction) { Parameters = { new() { Value = new[] { digest } } } };
        if (await ask.ExecuteScalarAsync(cancellationToken) is null) return false;
        store.Delete(digest);
        return true;
    }
}
