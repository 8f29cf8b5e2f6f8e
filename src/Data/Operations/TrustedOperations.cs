using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Reading;
using Npgsql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Operations;

/// <summary>The documents that were stored for clients, by the SHA-256 of their UTF-8 bytes; every hub on the database has the same.</summary>
public sealed class TrustedOperations(HubDatabase database)
{
    /// <returns>The document; null where none of that hash is stored.</returns>
    /// <param name="hash">32 bytes.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="DatabaseUnavailableException">The database does not answer.</exception>
    public async Task<string?> FindAsync(byte[] hash, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = database.Reading.CreateCommand("select document from trusted_operations where hash = $1");
            command.Parameters.Add(new NpgsqlParameter { Value = hash, NpgsqlDbType = NpgsqlDbType.Bytea });
            return (string?)await command.ExecuteScalarAsync(cancellationToken);
        }
        catch (NpgsqlException fault) when (DatabaseUnavailableException.Is(fault))
        {
            throw new DatabaseUnavailableException(fault);
        }
    }

    /// <summary>Stores documents, all or none; those that are stored already stay as they are.</summary>
    /// <returns>How many are new.</returns>
    public async Task<int> AddAsync(IEnumerable<(byte[] Hash, string Document)> operations, CancellationToken cancellationToken)
    {
        var list = operations.DistinctBy(operation => Convert.ToHexString(operation.Hash)).ToList();
        await using var command = database.Writing.CreateCommand(
            "insert into trusted_operations (hash, document) select * from unnest($1, $2) on conflict (hash) do nothing");
        command.Parameters.Add(new NpgsqlParameter { Value = list.Select(operation => operation.Hash).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea });
        command.Parameters.Add(new NpgsqlParameter { Value = list.Select(operation => operation.Document).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
