using System.Collections.Concurrent;
using Npgsql;

namespace Jianye.DataHub.Data.Writing;

/// <summary>Takes indexes and foreign keys off empty tables before their first load and makes them again when they are filled: at once, which costs a
/// fraction of keeping them row by row. What was taken off is written down, so that it is made again after a crash too.</summary>
internal static class DeferredDefinitions
{
    /// <summary>Unique indexes stay: what they forbid must not come in.</summary>
    private const string Note = """
        insert into deferred_definitions (on_table, name, definition, is_index)
        select t.relname, i.relname, pg_get_indexdef(i.oid), true
        from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
        where t.oid = $1::text::regclass and not x.indisunique
        union all
        select t.relname, c.conname, pg_get_constraintdef(c.oid), false
        from pg_constraint c join pg_class t on t.oid = c.conrelid where t.oid = $1::text::regclass and c.contype = 'f'
        """;

    /// <param name="connection">Without a transaction; one is made.</param>
    /// <param name="tables">Those that hold rows are left alone.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task TakeOffAsync(NpgsqlConnection connection, IEnumerable<string> tables, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var empty = new List<string>();
        foreach (var table in tables)
        {
            if (await ScalarAsync(connection, $"select exists (select from {table})", cancellationToken) is false) empty.Add(table);
        }

        await TakeOffWithinAsync(connection, empty, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <param name="connection">With a transaction, which is left open.</param>
    /// <param name="tables">Those that are without definitions already are left alone.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task TakeOffWithinAsync(NpgsqlConnection connection, IEnumerable<string> tables, CancellationToken cancellationToken)
    {
        foreach (var table in tables)
        {
            if (await ScalarAsync(connection, $"select exists (select from deferred_definitions where on_table = '{table}')", cancellationToken) is not false) continue;
            await using (var note = new NpgsqlCommand(Note, connection) { Parameters = { new() { Value = table } } }) await note.ExecuteNonQueryAsync(cancellationToken);
            await ScalarAsync(connection, await StatementsAsync(connection, $"""
                select string_agg(case when is_index then format('drop index %I', name) else format('alter table %I drop constraint %I', on_table, name) end, ';')
                from deferred_definitions where on_table = '{table}'
                """, cancellationToken), cancellationToken);
        }
    }

    /// <param name="connection">Without a transaction; one is made.</param>
    /// <param name="tables">Whose definitions to make again.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static Task MakeAgainAsync(NpgsqlConnection connection, IReadOnlyList<string> tables, CancellationToken cancellationToken)
        => MakeAgainAsync(connection, $"on_table in ({string.Join(", ", tables.Select(table => $"'{table}'"))})", cancellationToken);

    /// <summary>Makes all again, indexes of as many tables at a time as there are connections.</summary>
    /// <param name="connections">Without transactions; each table is one of its own.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task MakeAllAgainAsync(IReadOnlyList<NpgsqlConnection> connections, CancellationToken cancellationToken)
    {
        var largestFirst = await ScalarAsync(connections[0], "select array_agg(on_table order by pg_relation_size(on_table::regclass) desc) from (select distinct on_table from deferred_definitions where is_index) t", cancellationToken);
        var tables = new ConcurrentQueue<string>(largestFirst as string[] ?? []);
        await Task.WhenAll(connections.Select(async connection =>
        {
            while (tables.TryDequeue(out var table)) await MakeAgainAsync(connection, $"is_index and on_table = '{table}'", cancellationToken);
        }));
        // A foreign key locks two tables.
        await MakeAgainAsync(connections[0], "true", cancellationToken);
    }

    /// <param name="connection">With a transaction, which is left open.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>The tables, with commas between them, whose statistics have to be taken now; null for none.</returns>
    public static Task<string?> MakeAgainWithinAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => MakeAgainWithinAsync(connection, "true", cancellationToken);

    private static async Task MakeAgainAsync(NpgsqlConnection connection, string which, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var worked = await MakeAgainWithinAsync(connection, which, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (worked is not null) await ScalarAsync(connection, $"analyze {worked}", cancellationToken);
    }

    private static async Task<string?> MakeAgainWithinAsync(NpgsqlConnection connection, string which, CancellationToken cancellationToken)
    {
        // Indexes first: foreign keys are checked as a whole then.
        await ScalarAsync(connection, await StatementsAsync(connection, $"""
            select string_agg(case when is_index then definition else format('alter table %I add constraint %I %s', on_table, name, definition) end, ';' order by is_index desc, on_table, name)
            from deferred_definitions where {which}
            """, cancellationToken), cancellationToken);
        // Of what an index works out (grams, metres) there are statistics only once it is there.
        var worked = await ScalarAsync(connection, $"select string_agg(distinct on_table, ', ') from deferred_definitions where is_index and definition like '%hub\\_%' and {which}", cancellationToken);
        await ScalarAsync(connection, $"delete from deferred_definitions where {which}", cancellationToken);
        return worked as string;
    }

    private static async Task<string> StatementsAsync(NpgsqlConnection connection, string text, CancellationToken cancellationToken)
        => await ScalarAsync(connection, text, cancellationToken) as string ?? "select";

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string text, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(text, connection) { CommandTimeout = 0 };
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
