using Npgsql;

namespace Jianye.DataHub.Data.Writing;

/// <summary>What one derivation has to look at: all keys, or those that changed since the last one and what hangs on them. The same statements
/// serve both; the set grows while a derivation goes on.</summary>
/// <remarks>In part it is one transaction, so that it happens whole or not at all. As a whole each step is a transaction of its own.</remarks>
internal sealed class WorkingSet(NpgsqlConnection connection, bool isWhole, long generation)
{
    /// <summary>For a connection that derives the whole graph: whole tables are joined and sorted, by hash and in memory instead of a look-up a row, on several cores.</summary>
    public const string Roomy = $"set {Memory}; set {Cores}";

    /// <summary>The same until the end of a transaction.</summary>
    public const string RoomyWithin = $"set local {Memory}; set local {Cores}";

    /// <summary>As connections are otherwise.</summary>
    public const string Ordinary = "reset work_mem; reset max_parallel_workers_per_gather";

    private const string Memory = "work_mem = '128MB'";

    private const string Cores = "max_parallel_workers_per_gather = 2";

    /// <summary>Above this share of all keys the whole is cheaper.</summary>
    private const double Most = 0.2;

    /// <summary>So few keys that the whole is never cheaper.</summary>
    private const long Least = 1_000;

    private HashSet<string>? _datasets;

    public NpgsqlConnection Connection { get; } = connection;

    public bool IsWhole { get; } = isWhole;

    /// <summary>The derivation's number: keys with it have changed since the last one.</summary>
    public long Generation { get; } = generation;

    /// <summary>For <c>from</c>: the links to look at, as <c>l</c>.</summary>
    public string Links => IsWhole ? "source_links l" : "work_links w join source_links l on (l.dataset, l.source_key) = (w.dataset, w.source_key)";

    /// <summary>Begins the working set with the keys that have changed.</summary>
    /// <returns>False where so much has changed that the whole is cheaper.</returns>
    public async Task<bool> BeginAsync(CancellationToken cancellationToken)
    {
        if (IsWhole) return true;
        await ExecuteAsync($"""
            create temp table work_links (dataset text collate "C", source_key text collate "C", primary key (dataset, source_key)) on commit drop;
            create temp table work_residents (id uuid primary key) on commit drop;
            insert into work_links select dataset, source_key from source_links where changed_in = {Generation};
            create temp table work_changed on commit drop as select * from work_links;
            create unique index on work_changed (dataset, source_key);
            analyze work_links;
            analyze work_changed;
            """, cancellationToken);
        await using var count = new NpgsqlCommand("select count(*) from work_changed", Connection);
        return (long)(await count.ExecuteScalarAsync(cancellationToken))! <= await MostAsync("source_links", cancellationToken);
    }

    /// <summary>Adds keys to look at.</summary>
    /// <param name="keys">A statement that gives data sets and keys; does nothing where all are looked at.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task AddAsync(string keys, CancellationToken cancellationToken)
    {
        if (!IsWhole && await ExecuteAsync($"insert into work_links {keys} on conflict do nothing", cancellationToken) > 0) Grow();
    }

    /// <summary>Takes note that a statement has added keys.</summary>
    public void Grow() => _datasets = null;

    /// <summary>Whether any key of some data sets is to be looked at: without one their statements would find nothing.</summary>
    public async Task<bool> HasAnyAsync(IEnumerable<string> datasets, CancellationToken cancellationToken)
    {
        if (IsWhole) return true;
        if (_datasets is null)
        {
            await using var command = new NpgsqlCommand("select array(select distinct dataset from work_links)", Connection);
            _datasets = [.. (string[])(await command.ExecuteScalarAsync(cancellationToken))!];
        }

        return datasets.Any(_datasets.Contains);
    }

    /// <summary>How many rows of a table may be looked at until the whole is cheaper.</summary>
    public async Task<long> MostAsync(string table, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"select reltuples::float8 from pg_class where oid = '{table}'::regclass", Connection);
        return Least + (long)(Most * Math.Max(0, (double)(await command.ExecuteScalarAsync(cancellationToken))!));
    }

    /// <summary>Does a step: as a transaction where all is looked at.</summary>
    public async Task StepAsync(Func<Task> step, CancellationToken cancellationToken)
    {
        if (!IsWhole)
        {
            await step();
            return;
        }

        await using var transaction = await Connection.BeginTransactionAsync(cancellationToken);
        await step();
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Asks a question that is answered by yes or no.</summary>
    public async Task<bool> AskAsync(string question, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(question, Connection);
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <returns>The rows that were written.</returns>
    public async Task<int> ExecuteAsync(string text, CancellationToken cancellationToken, params string[][] parameters)
    {
        await using var command = new NpgsqlCommand(text, Connection);
        foreach (var parameter in parameters) command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = parameter });
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
