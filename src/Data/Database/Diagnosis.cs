using System.Globalization;
using Jianye.DataHub.Data.Rollups;
using Microsoft.EntityFrameworkCore;

namespace Jianye.DataHub.Data.Database;

/// <summary>What is installed, reachable, of this version and taken in; changes nothing but that it starts a private cluster that stands still.</summary>
public static class Diagnosis
{
    /// <summary>A derivation of a whole district takes as long.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <param name="data">The directory of the private cluster; not looked at where <paramref name="connectionString"/> names another.</param>
    /// <param name="connectionString">An existing PostgreSQL; null for the private one.</param>
    public static async IAsyncEnumerable<Finding> RunAsync(string data, string? connectionString, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (connectionString is null)
        {
            var programs = Programs();
            yield return programs;
            if (!programs.IsGood) yield break;
            if (!File.Exists(Path.Combine(data, ClusterDirectory.Note)))
            {
                yield return new Finding("data", false, $"{data} holds no hub yet; ./run.sh makes it.");
                yield break;
            }
        }

        var (database, fault) = await OpenAsync(data, connectionString, cancellationToken);
        if (database is null)
        {
            yield return new Finding("database", false, fault!);
            yield break;
        }

        await using var closing = database;
        yield return await DescribeAsync(database, cancellationToken);
        await using var context = database.CreateContext();
        var pending = (await context.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        yield return pending == 0
            ? new Finding("version", true, "the database is of this program's version")
            : new Finding("version", false, $"{pending} steps behind this program; run hub migrate.");
        if (pending > 0) yield break;

        var all = await context.Platforms.CountAsync(cancellationToken);
        var delivered = await context.Platforms.CountAsync(platform => platform.LastRunId != null, cancellationToken);
        yield return new Finding("platforms", all > 0, $"{delivered} of {all} have delivered");
        var broken = await context.Platforms.CountAsync(platform => platform.LastRun != null && platform.LastRun.FinishedAt == null, cancellationToken);
        yield return broken == 0
            ? new Finding("runs", true, "the last run of each platform was finished")
            : new Finding("runs", false, $"the last run of {broken} platforms is not finished; if nothing is being taken in now, run hub ingest again.");
        yield return await DescribeChangesAsync(database, cancellationToken);
        var differing = await new RollupUpkeep(database).DifferingAsync(cancellationToken);
        yield return differing == 0
            ? new Finding("rollups", true, "the numbers by day are those of the rows")
            : new Finding("rollups", false, $"{differing} numbers by day are not those of the rows, which were changed while triggers were off; run hub rollups make.");
    }

    private static Finding Programs()
    {
        try
        {
            var programs = PostgresBinaries.Find(null);
            return programs.HasPostgis
                ? new Finding("programs", true, $"PostgreSQL {programs.Major} with PostGIS")
                : new Finding("programs", false, $"PostgreSQL {programs.Major} without PostGIS; install postgresql-{programs.Major}-postgis-3.");
        }
        catch (DatabaseException fault)
        {
            return new Finding("programs", false, fault.Message);
        }
    }

    private static async Task<(HubDatabase? Database, string? Fault)> OpenAsync(string data, string? connectionString, CancellationToken cancellationToken)
    {
        try
        {
            return (connectionString is null
                ? await HubDatabase.OpenPrivateAsync(data, cancellationToken)
                : await HubDatabase.OpenExistingAsync(connectionString, cancellationToken), null);
        }
        catch (DatabaseException fault)
        {
            return (null, fault.Message);
        }
    }

    /// <summary>How far behind followers of changes are: as long as the oldest writing transaction of the server has been open.</summary>
    private static async Task<Finding> DescribeChangesAsync(HubDatabase database, CancellationToken cancellationToken)
    {
        await using var command = database.Writing.CreateCommand("""
            select coalesce(extract(epoch from max(now() - xact_start)), 0)::float8, (select count(*) from pg_inherits where inhparent = 'outbox'::regclass)
            from pg_stat_activity where backend_xid is not null and pid <> pg_backend_pid()
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var (behind, parts) = (TimeSpan.FromSeconds(reader.GetDouble(0)), reader.GetInt64(1));
        return behind < LongestWait
            ? new Finding("changes", true, string.Create(CultureInfo.InvariantCulture, $"kept in {parts} partitions; told {behind.TotalSeconds:0.0} s after they were made"))
            : new Finding("changes", false, string.Create(CultureInfo.InvariantCulture, $"a transaction that writes has been open for {behind.TotalSeconds:0} s and holds back all changes since; if nothing is being taken in now, end it (pg_stat_activity)."));
    }

    private static async Task<Finding> DescribeAsync(HubDatabase database, CancellationToken cancellationToken)
    {
        await using var command = database.Reading.CreateCommand("select current_setting('server_version'), pg_database_size(current_database()) / 1048576");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new Finding("database", true, string.Create(CultureInfo.InvariantCulture, $"PostgreSQL {reader.GetString(0)}, {reader.GetInt64(1)} MB{(database.IsPrivate ? ", private" : "")}"));
    }
}
