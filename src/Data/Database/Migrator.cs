using Jianye.DataHub.Data.Database.Roles;
using Jianye.DataHub.Data.Outbox;
using Jianye.DataHub.Data.ReferenceData;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jianye.DataHub.Data.Database;

/// <summary>Brings a database to this version: schema first, then what the hub knows by itself. Safe to run again, and by two at once.</summary>
public static class Migrator
{
    /// <summary>Any number will do, as long as nobody else's advisory lock is the same.</summary>
    private const long LockKey = 0x4A59_4855_42;

    /// <exception cref="DatabaseException">The database is of a newer version than this program, or refuses the extension.</exception>
    public static async Task<MigrationOutcome> RunAsync(HubDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.Writing.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(connection, "select pg_advisory_lock($1)", cancellationToken);
        try
        {
            await using var context = database.CreateContext();
            var known = context.Database.GetMigrations().ToHashSet();
            var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
            if (applied.Find(name => !known.Contains(name)) is not null)
            {
                throw new DatabaseException("The database belongs to a newer version of the hub; start that version, or name another database.");
            }

            await context.Database.MigrateAsync(cancellationToken);
            await database.Writing.ReloadTypesAsync(cancellationToken);
            await new ReferenceDataLoader().LoadAsync(context, cancellationToken);
            await OutboxTriggers.ApplyAsync(connection, cancellationToken);
            await OutboxUpkeep.PrepareAsync(connection, cancellationToken);
            await DatabaseRights.ApplyAsync(connection, $"{known.Count} {known.Max(StringComparer.Ordinal)}", cancellationToken);
            await database.ReadAsReaderAsync(cancellationToken);
            return new MigrationOutcome(known.Count - applied.Count, IsNew: applied.Count == 0);
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new DatabaseException("The user of --database may not create tables or the extension postgis; let an administrator run \"create extension postgis\" and grant it the schema.");
        }
        finally
        {
            // A broken connection has lost its lock already.
            if (connection.State == System.Data.ConnectionState.Open) await ExecuteAsync(connection, "select pg_advisory_unlock($1)", CancellationToken.None);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statement, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(statement, connection) { Parameters = { new NpgsqlParameter { Value = LockKey } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
