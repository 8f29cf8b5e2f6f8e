using System.Diagnostics;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Writing;
using Npgsql;

namespace Jianye.DataHub.Data.Outbox;

/// <summary>Tells the change feeds of all hubs that something was committed: after the commit and outside of it, and for many commits that come together once.</summary>
/// <param name="database">The hub's; its primary.</param>
public sealed class ChangeKnock(HubDatabase database) : IChangeKnock, IAsyncDisposable
{
    /// <summary>Time between two knocks: what comes by itself is told at once, what comes after it is gathered.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(5);

    private readonly NpgsqlDataSource _source = Pools.ForKnocking(database.ConnectionString);
    private int _isUnderWay;
    private long _toldAt;

    /// <summary>Returns at once and never fails: who was not told finds the change within a second.</summary>
    public void Knock()
    {
        if (Interlocked.Exchange(ref _isUnderWay, 1) == 0) _ = Task.Run(TellAsync);
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task TellAsync()
    {
        if (Gathering - Stopwatch.GetElapsedTime(Volatile.Read(ref _toldAt)) is { Ticks: > 0 } wait) await Task.Delay(wait);
        Volatile.Write(ref _toldAt, Stopwatch.GetTimestamp());
        Volatile.Write(ref _isUnderWay, 0);
        try
        {
            await using var command = _source.CreateCommand($"notify {ChangeFeed.Channel}");
            await command.ExecuteNonQueryAsync();
        }
        catch (Exception fault) when (fault is NpgsqlException or ObjectDisposedException)
        {
            // The poll finds it.
        }
    }
}
