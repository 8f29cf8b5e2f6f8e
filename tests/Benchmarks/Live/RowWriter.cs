using System.Diagnostics;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Outbox;
using Jianye.DataHub.Data.Reading;
using Npgsql;

namespace Jianye.DataHub.Tests.Benchmarks.Live;

/// <summary>Changes rows at a pace, and knocks after each commit as the hub's own writers do.</summary>
/// <param name="database">The hub's.</param>
/// <param name="keys">The rows, one after the other.</param>
/// <param name="rate">Changes a second.</param>
/// <param name="together">Changes of one transaction.</param>
/// <param name="isBare">True to tell <see cref="BareLive"/> of each change instead.</param>
internal sealed class RowWriter(HubDatabase database, Guid[] keys, int rate, int together, bool isBare = false) : IAsyncDisposable
{
    private const string Change = "update incidents set severity = coalesce(severity, 1) % 3 + 1 where id = any($1)";

    private readonly ChangeKnock _knock = new(database);

    /// <summary>Changes that were committed.</summary>
    public long Written { get; private set; }

    public ValueTask DisposeAsync() => _knock.DisposeAsync();

    public async Task RunAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        await using var connection = await database.Writing.OpenConnectionAsync(cancellationToken);
        await using (var relax = new NpgsqlCommand("set synchronous_commit = off", connection)) await relax.ExecuteNonQueryAsync(cancellationToken);
        await using var command = new NpgsqlCommand(isBare ? $"{Change} returning id, clock_timestamp()" : Change, connection);
        var ids = new NpgsqlParameter<Guid[]>();
        command.Parameters.Add(ids);
        var since = Stopwatch.GetTimestamp();
        for (var next = 0L; Stopwatch.GetElapsedTime(since) < time;)
        {
            var due = TimeSpan.FromSeconds((double)next / rate) - Stopwatch.GetElapsedTime(since);
            if (due > TimeSpan.FromMilliseconds(1)) await Task.Delay(due, cancellationToken);
            ids.TypedValue = [.. Enumerable.Range(0, together).Select(i => keys[(next + i) % keys.Length])];
            if (isBare)
            {
                Written += await TellBareAsync(command, connection, cancellationToken);
            }
            else
            {
                Written += await command.ExecuteNonQueryAsync(cancellationToken);
                _knock.Knock();
            }

            next += together;
        }
    }

    /// <summary>After the commit, as the hub's knock is.</summary>
    private static async Task<int> TellBareAsync(NpgsqlCommand change, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var told = new List<string>();
        await using (var changed = await change.ExecuteReaderAsync(cancellationToken))
        {
            while (await changed.ReadAsync(cancellationToken)) told.Add(FormattableString.Invariant($"{WireId.Write("Incident", changed.GetGuid(0))} {changed.GetDateTime(1):O}"));
        }

        await using var notify = new NpgsqlCommand($"select pg_notify('{BareLive.Channel}', told) from unnest($1) told", connection);
        notify.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. told] });
        await notify.ExecuteNonQueryAsync(cancellationToken);
        return told.Count;
    }
}
