using Npgsql;

namespace Jianye.DataHub.Data.Connectors.Identity.Reviews;

/// <summary>Reads all decisions, and tells the coming derivation of those that are new.</summary>
internal static class DecisionStore
{
    public static async Task<IdentityDecisions> LoadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var decisions = new List<IdentityDecision>();
        await using var command = new NpgsqlCommand(
            "select left_dataset, left_key, left_role, right_dataset, right_key, right_role, are_one from identity_decisions", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            decisions.Add(new IdentityDecision(
                new RecordSide(reader.GetString(0), reader.GetString(1), reader.GetString(2)), new RecordSide(reader.GetString(3), reader.GetString(4), reader.GetString(5)), reader.GetBoolean(6)));
        }

        return new IdentityDecisions(decisions);
    }

    /// <summary>Marks the records of new decisions as changed. The lock of importing is held, so no derivation is under way.</summary>
    /// <param name="connection">Without a transaction.</param>
    /// <param name="generation">The coming derivation's number.</param>
    public static async Task MarkAsync(NpgsqlConnection connection, long generation, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            with fresh as (
                update identity_decisions set marked = true where not marked
                returning left_dataset, left_key, right_dataset, right_key
            ), sides as (
                select left_dataset as dataset, left_key as source_key from fresh union select right_dataset, right_key from fresh
            ), changed as (
                update source_links l set changed_in = $1 from sides s where (l.dataset, l.source_key) = (s.dataset, s.source_key) returning 1
            )
            update intake_state set pending = true where exists (select from changed)
            """, connection) { Parameters = { new() { Value = generation } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
