using Npgsql;

namespace Jianye.DataHub.Data.Writing;

/// <summary>Lets PostgreSQL look again at tables that have just changed much: without it the statements that follow a first load are
/// planned for empty tables, and a join of a hundred thousand rows is done row by row.</summary>
internal static class PlannerStatistics
{
    /// <summary>Autovacuum's own measure, which comes a minute too late here.</summary>
    private const string Stale = """
        select c.oid::regclass::text from pg_class c
        where c.oid = any($1::text[]::regclass[])
          and pg_stat_get_mod_since_analyze(c.oid) > 500 + 0.1 * greatest(c.reltuples, 0)
        """;

    /// <param name="connection">Without a transaction.</param>
    /// <param name="tables">Names of tables of the hub.</param>
    public static async Task RefreshAsync(NpgsqlConnection connection, IEnumerable<string> tables, CancellationToken cancellationToken)
    {
        // Counts of changes are published with a delay; this session's own must be in them.
        await using (var flush = new NpgsqlCommand("select pg_stat_force_next_flush()", connection)) await flush.ExecuteNonQueryAsync(cancellationToken);

        var stale = new List<string>();
        await using (var command = new NpgsqlCommand(Stale, connection) { Parameters = { new NpgsqlParameter<string[]> { TypedValue = [.. tables] } } })
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken)) stale.Add(reader.GetString(0));
        }

        if (stale.Count == 0) return;
        await using var analyze = new NpgsqlCommand($"analyze {string.Join(", ", stale)}", connection);
        await analyze.ExecuteNonQueryAsync(cancellationToken);
    }
}
