using Jianye.DataHub.Data.Database;
using Npgsql;

namespace Jianye.DataHub.Data.Outbox;

/// <summary>Keeps the outbox fit: the coming days' partitions, the past ones dropped, and an epoch of its own for each database.</summary>
public static class OutboxUpkeep
{
    /// <summary>Days.</summary>
    private const int Ahead = 3;

    /// <summary>A copy or a restored database has another one; positions of the old one mean nothing there, and its messages may never be reached.</summary>
    private const string Identity = "(select system_identifier::text from pg_control_system()) || '/' || (select oid::text from pg_database where datname = current_database())";

    /// <summary>Makes what is missing.</summary>
    public static async Task PrepareAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, "select pg_advisory_xact_lock(hashtext('hub_outbox_upkeep'))", cancellationToken);
        await using var ask = new NpgsqlCommand($"select database = {Identity} from outbox_state", connection);
        if (await ask.ExecuteScalarAsync(cancellationToken) is not true)
        {
            await ExecuteAsync(connection, $"""
                truncate outbox;
                delete from outbox_state;
                insert into outbox_state (epoch, database) values (replace(gen_random_uuid()::text, '-', ''), {Identity});
                """, cancellationToken);
        }

        await ExecuteAsync(connection, $"select hub_outbox_partition((now() at time zone 'UTC')::date + d) from generate_series(0, {Ahead}) d", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Makes what is missing and drops what is older than it need be.</summary>
    /// <param name="database">The hub's.</param>
    /// <param name="days">How many days are kept.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task RunAsync(HubDatabase database, int days, CancellationToken cancellationToken)
    {
        await using var connection = await database.Writing.OpenConnectionAsync(cancellationToken);
        await PrepareAsync(connection, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, "select pg_advisory_xact_lock(hashtext('hub_outbox_upkeep'))", cancellationToken);
        await using var drop = new NpgsqlCommand("select hub_outbox_drop((now() at time zone 'UTC')::date - $1)", connection) { Parameters = { new NpgsqlParameter<int> { TypedValue = days } } };
        await drop.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string text, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
