using System.Diagnostics;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Outbox;
using Npgsql;

namespace Jianye.DataHub.Tests.Benchmarks.Live;

/// <summary>Changes rows at a pace, and knocks after each commit as the hub's own writers do.</summary>
/// <param name="database">The hub's.</param>
/// <param name="keys">The rows, one after the other.</param>
/// <param name="rate">Changes a second.</param>
/// <param name="together">Changes of one transaction.</param>
internal sealed class RowWriter(HubDatabase database, Guid[] keys, int rate, int together)
{
    private readonly ChangeKnock _knock = new(database);

    /// <summary>Changes that were committed.</summary>
    public long Written { get; private set; }

    public async Task RunAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        await using var connection = await database.Writing.OpenConnectionAsync(cancellationToken);
        await using (var relax = new NpgsqlCommand("set synchronous_commit = off", connection)) await relax.ExecuteNonQueryAsync(cancellationToken);
        await using var command = new NpgsqlCommand("update incidents set severity = coalesce(severity, 1) % 3 + 1 where id = any($1)", connection);
        var ids = new NpgsqlParameter<Guid[]>();
        command.Parameters.Add(ids);
        var since = Stopwatch.GetTimestamp();
        for (var next = 0L; Stopwatch.GetElapsedTime(since) < time;)
        {
            var due = TimeSpan.FromSeconds((double)next / rate) - Stopwatch.GetElapsedTime(since);
            if (due > TimeSpan.FromMilliseconds(1)) await Task.Delay(due, cancellationToken);
            ids.TypedValue = [.. Enumerable.Range(0, together).Select(i => keys[(next + i) % keys.Length])];
            Written += await command.ExecuteNonQueryAsync(cancellationToken);
            _knock.Knock();
            next += together;
        }
    }
}
