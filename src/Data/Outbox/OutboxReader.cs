using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Reading;
using Npgsql;
using NpgsqlTypes;

namespace Jianye.DataHub.Data.Outbox;

/// <summary>Reads messages in the one order in which none is missed: by transaction, and only of those before the oldest that is still under way.</summary>
public sealed class OutboxReader(HubDatabase database)
{
    /// <summary>Rows of a window; a message is never cut.</summary>
    private const int MostRows = 1_000;

    private const string State = "select s.epoch, ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::int, s.dropped, pg_current_snapshot()::text from outbox_state s";

    private const string Messages = """
        select tx, id, at, entity, kind, ids, before, fetched from (
            select m.*, sum(cardinality(m.ids)) over (order by m.tx, m.id) - cardinality(m.ids) as earlier, count(*) over () as fetched
            from (
                select * from outbox
                where (tx, id) > ($1, $2) and tx < pg_snapshot_xmin(pg_current_snapshot()) and entity = any($3)
                order by tx, id limit 1001
            ) m
        ) w
        where earlier < 1000 order by tx, id
        """;

    private const string Waiting = "select exists (select from outbox where tx >= pg_snapshot_xmin(pg_current_snapshot()) and entity = any($1))";

    /// <summary>Where things stand now.</summary>
    /// <exception cref="DatabaseUnavailableException">Nobody answers.</exception>
    public Task<OutboxState> StateAsync(CancellationToken cancellationToken) => ToldAsync(ReadStateAsync(cancellationToken));

    private async Task<OutboxState> ReadStateAsync(CancellationToken cancellationToken)
    {
        await using var command = database.Reading.CreateCommand(State);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return Read(reader);
    }

    /// <summary>The changes of some tables after a position.</summary>
    /// <param name="after">Where to begin. In the middle of a transaction only where <see cref="ChangeBatch.UpTo"/> was so.</param>
    /// <param name="tables">Of which tables.</param>
    /// <returns>What was found, and where things stood.</returns>
    /// <exception cref="DatabaseUnavailableException">Nobody answers.</exception>
    public Task<(ChangeBatch Batch, OutboxState State)> ReadAsync(OutboxPosition after, string[] tables, CancellationToken cancellationToken)
        => ToldAsync(ReadMessagesAsync(after, tables, cancellationToken));

    private async Task<(ChangeBatch Batch, OutboxState State)> ReadMessagesAsync(OutboxPosition after, string[] tables, CancellationToken cancellationToken)
    {
        await using var batch = database.Reading.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(State));
        var messages = new NpgsqlBatchCommand(Messages);
        messages.Parameters.Add(new NpgsqlParameter { Value = after.Tx, NpgsqlDbType = NpgsqlDbType.Xid8 });
        messages.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after.Id });
        messages.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = tables });
        batch.BatchCommands.Add(messages);
        var waiting = new NpgsqlBatchCommand(Waiting);
        waiting.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = tables });
        batch.BatchCommands.Add(waiting);

        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var state = Read(reader);
        await reader.NextResultAsync(cancellationToken);
        var found = new List<OutboxMessage>();
        var fetched = 0L;
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add(new OutboxMessage(
                reader.GetFieldValue<ulong>(0), reader.GetInt64(1), reader.GetDateTime(2), reader.GetString(3), reader.GetChar(4), reader.GetFieldValue<Guid[]>(5), await reader.IsDBNullAsync(6, cancellationToken) ? null : reader.GetString(6)));
            fetched = reader.GetInt64(7);
        }

        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (Window(after, found, fetched > found.Count || fetched > MostRows, state, waits: reader.GetBoolean(0)), state);
    }

    private static ChangeBatch Window(OutboxPosition after, List<OutboxMessage> found, bool hasMore, OutboxState state, bool waits)
    {
        var upTo = OutboxPosition.Before(state.Snapshot.Oldest);
        if (hasMore && found[0].Tx == found[^1].Tx)
        {
            // More than a window: its rows come one change after the other as they were made.
            upTo = new OutboxPosition(found[^1].Tx, found[^1].Id, int.MaxValue);
        }
        else if (hasMore)
        {
            // The last transaction may go on behind the window.
            found.RemoveAll(message => message.Tx == found[^1].Tx);
            upTo = new OutboxPosition(found[^1].Tx, long.MaxValue, int.MaxValue);
        }

        var isLarge = hasMore && found[0].Tx == found[^1].Tx && upTo.Id != long.MaxValue;
        var changes = found.GroupBy(message => message.Tx)
            .SelectMany(messages => isLarge || (messages.Key == after.Tx && after.Id != long.MaxValue) ? messages.SelectMany(message => message.Rows()) : CoalescedChanges.Of(messages));
        return new ChangeBatch(state.Era, [.. changes], upTo < after ? after : upTo, hasMore, waits);
    }

    private static async Task<T> ToldAsync<T>(Task<T> reading)
    {
        try
        {
            return await reading;
        }
        catch (NpgsqlException fault) when (DatabaseUnavailableException.Is(fault))
        {
            throw new DatabaseUnavailableException(fault);
        }
    }

    private static OutboxState Read(NpgsqlDataReader reader) => new(
        new OutboxEra(reader.GetString(0), (uint)reader.GetInt32(1)), reader.IsDBNull(2) ? null : reader.GetFieldValue<ulong>(2), TransactionSnapshot.Parse(reader.GetString(3)));
}
