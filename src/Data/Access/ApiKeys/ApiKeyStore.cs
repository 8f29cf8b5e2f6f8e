using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Reading;
using Npgsql;

namespace Jianye.DataHub.Data.Access.ApiKeys;

/// <summary>The keys that the operator made; every hub on the database has the same.</summary>
public sealed class ApiKeyStore(HubDatabase database)
{
    private const string Columns = "id, platform, label, created_at, expires_at, revoked_at";

    /// <returns>The key of a hash, whether it still holds or not; null where there is none.</returns>
    /// <exception cref="DatabaseUnavailableException">The database does not answer.</exception>
    public async Task<ApiKey?> FindAsync(byte[] hash, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = database.Reading.CreateCommand($"select {Columns} from api_keys where hash = $1");
            command.Parameters.AddWithValue(hash);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            return await reader.ReadAsync(cancellationToken) ? Read(reader) : null;
        }
        catch (NpgsqlException fault) when (DatabaseUnavailableException.Is(fault))
        {
            throw new DatabaseUnavailableException(fault);
        }
    }

    /// <summary>All keys, the newest first.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken)
    {
        var keys = new List<ApiKey>();
        await using var command = database.Reading.CreateCommand($"select {Columns} from api_keys order by created_at desc, id desc");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) keys.Add(Read(reader));
        return keys;
    }

    /// <summary>Keeps a new key.</summary>
    /// <param name="hash">32 bytes.</param>
    /// <param name="platform">A platform's slug.</param>
    /// <param name="label">What the operator calls it.</param>
    /// <param name="expiresAt">When its time is over.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<Guid> AddAsync(byte[] hash, string platform, string label, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7();
        await using var command = database.Writing.CreateCommand("insert into api_keys (id, hash, platform, label, expires_at) values ($1, $2, $3, $4, $5)");
        foreach (var value in (object[])[id, hash, platform, label, expiresAt.UtcDateTime]) command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return id;
    }

    /// <summary>Takes a key back for good.</summary>
    /// <returns>False where there is none of that id, or it was taken back before.</returns>
    public async Task<bool> RevokeAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var command = database.Writing.CreateCommand("update api_keys set revoked_at = now() where id = $1 and revoked_at is null");
        command.Parameters.AddWithValue(id);
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    private static ApiKey Read(NpgsqlDataReader reader) => new(
        reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetDateTime(3), reader.GetDateTime(4), reader.IsDBNull(5) ? null : reader.GetDateTime(5));
}
