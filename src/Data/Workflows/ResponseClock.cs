using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Writing;

namespace Jianye.DataHub.Data.Workflows;

/// <summary>The quarter-hour clock (一刻钟): notes in the row that a first response is overdue, so that its passing is a change that others are told of.</summary>
/// <remarks>Rows that are written when it has passed already are noted as they are written (Migrations/Sql/workflow_steps.sql), millions at once. Several hubs on
/// one database share the work: none waits for a row that another one holds.</remarks>
public sealed class ResponseClock(HubDatabase database, IChangeKnock? knock = null)
{
    /// <summary>Incidents of one transaction: short enough to hold nobody up.</summary>
    private const int Batch = 500;

    private const string Note = """
        update incidents set overdue_since = first_response_due_at
        where id in (
            select i.id from incidents i
            where i.first_responded_at is null and i.overdue_since is null and i.first_response_due_at < clock_timestamp()
            order by i.first_response_due_at limit $1 for update skip locked
        )
        """;

    /// <summary>Notes what has become overdue.</summary>
    /// <returns>How many incidents were noted.</returns>
    public async Task<int> NoteAsync(CancellationToken cancellationToken)
    {
        var noted = 0;
        while (true)
        {
            await using var command = database.Writing.CreateCommand(Note);
            command.Parameters.AddWithValue(Batch);
            var rows = await command.ExecuteNonQueryAsync(cancellationToken);
            if (rows > 0) knock?.Knock();
            noted += rows;
            if (rows < Batch) return noted;
        }
    }

    /// <summary>Takes away idempotency keys that are older than a day.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await using var command = database.Writing.CreateCommand("delete from idempotency_keys where at < clock_timestamp() - interval '1 day'");
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
