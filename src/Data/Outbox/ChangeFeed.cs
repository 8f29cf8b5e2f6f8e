using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Reading;
using Npgsql;

namespace Jianye.DataHub.Data.Outbox;

/// <summary>Hands on what is committed, in order and without a gap, as long as anybody wants it: when somebody knocks, and once a second.</summary>
/// <remarks>Lost connections are made again and what was missed is read then. Nobody who listens costs nothing.</remarks>
/// <param name="database">The hub's; its primary.</param>
/// <param name="receiver">Takes the changes.</param>
/// <param name="time">The clock.</param>
/// <param name="report">Takes one sentence when the database is lost, and when it is found again; null for nobody.</param>
public sealed class ChangeFeed(HubDatabase database, IChangeReceiver receiver, TimeProvider time, Action<string>? report = null) : IDisposable
{
    /// <summary>Where writers knock.</summary>
    public const string Channel = "hub_changes";

    private static readonly TimeSpan Floor = TimeSpan.FromSeconds(1);

    /// <summary>While messages wait for an older transaction; doubled up to the longest.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(10);

    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(250);

    private readonly OutboxReader _reader = new(database);
    private readonly SemaphoreSlim _knocked = new(0, 1);
    private OutboxEra? _era;
    private OutboxPosition _position;
    private bool _hasFailed;

    public void Dispose() => _knocked.Dispose();

    /// <summary>Something was committed.</summary>
    public void Wake()
    {
        try
        {
            _knocked.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }

    /// <summary>Runs until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var listening = ListenAsync(cancellationToken);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception fault) when (fault is NpgsqlException or DatabaseUnavailableException)
            {
                Tell(hasFailed: true, $"Changes can't be read, live updates wait: {(fault as PostgresException)?.SqlState ?? fault.GetType().Name}.");
                await Task.Delay(Floor, time, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }

        await listening;
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        var pause = Soon;
        while (true)
        {
            var (tables, version) = receiver.Wanted;
            if (tables.Length == 0)
            {
                _era = null;
                await receiver.WantsMoreAsync(version, cancellationToken);
                continue;
            }

            if (_era is null)
            {
                var now = await _reader.StateAsync(cancellationToken);
                (_era, _position) = (now.Era, OutboxPosition.Before(now.Snapshot.Oldest));
            }

            var (batch, state) = await _reader.ReadAsync(_position, tables, cancellationToken);
            Tell(hasFailed: false, "Changes are read again.");
            if (state.Era != _era || !state.Keeps(_position))
            {
                _era = null;
                receiver.Lose();
                continue;
            }

            _position = batch.UpTo;
            await receiver.TakeAsync(batch, version, cancellationToken);
            if (batch.HasMore) continue;
            pause = batch.Waits ? TimeSpan.FromTicks(Math.Min(Longest.Ticks, pause.Ticks * 2)) : Soon;
            await WaitAsync(batch.Waits ? pause : Floor, version, cancellationToken);
        }
    }

    private async Task WaitAsync(TimeSpan atMost, long version, CancellationToken cancellationToken)
    {
        using var woken = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(_knocked.WaitAsync(atMost, woken.Token), receiver.WantsMoreAsync(version, woken.Token));
        await woken.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await using var source = Pools.ForListening(database.ConnectionString);
                await using var connection = await source.OpenConnectionAsync(cancellationToken);
                connection.Notification += (_, _) => Wake();
                await using (var listen = new NpgsqlCommand($"listen {Channel}", connection)) await listen.ExecuteNonQueryAsync(cancellationToken);
                while (true) await connection.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is NpgsqlException or System.IO.IOException or ObjectDisposedException)
            {
                // Until it can be listened again the changes are found once a second.
                await Task.Delay(Floor, time, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }

    private void Tell(bool hasFailed, string sentence)
    {
        if (_hasFailed == hasFailed) return;
        _hasFailed = hasFailed;
        report?.Invoke(sentence);
    }
}
