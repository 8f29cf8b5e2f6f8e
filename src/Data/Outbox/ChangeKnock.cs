using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Writing;
using Npgsql;

namespace Jianye.DataHub.Data.Outbox;

/// <summary>Tells the change feeds of all hubs that something was committed: after the commit and outside of it, and for many commits that come together once.</summary>
public sealed class ChangeKnock(HubDatabase database) : IChangeKnock
{
    /// <summary>For how long knocks are gathered.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(3);

    private int _isUnderWay;

    /// <summary>Returns at once and never fails: who was not told finds the change within a second.</summary>
    public void Knock()
    {
        if (Interlocked.Exchange(ref _isUnderWay, 1) == 0) _ = Task.Run(TellAsync);
    }

    private async Task TellAsync()
    {
        await Task.Delay(Gathering);
        Volatile.Write(ref _isUnderWay, 0);
        try
        {
            await using var command = database.Writing.CreateCommand($"notify {ChangeFeed.Channel}");
            await command.ExecuteNonQueryAsync();
        }
        catch (Exception fault) when (fault is NpgsqlException or ObjectDisposedException)
        {
            // The poll finds it.
        }
    }
}
