using System.Threading.Channels;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;
using Npgsql;

namespace Jianye.DataHub.Data.Auditing;

/// <summary>Writes down who read or changed personal data. Whatever comes while one commit is on its way, or within a millisecond where several ask at a time, goes with the next.</summary>
/// <remarks>After a failure nobody knows what of it stands: the chain ends there and another begins, whose first entry holds the ends of those before it.</remarks>
/// <param name="database">The hub's.</param>
/// <param name="time">The clock.</param>
/// <param name="report">Takes one sentence when it can't be written, and when it can again; null for nobody.</param>
public sealed class AuditLog(HubDatabase database, TimeProvider time, Action<string>? report = null) : IAsyncDisposable
{
    /// <summary>Entries that go with one commit.</summary>
    private const int MostAtOnce = 500;

    /// <summary>How long entries are gathered for one commit, where several come at a time; who asks alone waits for nobody.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(1);

    /// <summary>How often the ends of the chains of other hubs are written down.</summary>
    private static readonly TimeSpan BetweenHeads = TimeSpan.FromHours(1);

    private readonly NpgsqlDataSource _source = Pools.ForAudit(database.ConnectionString);
    private readonly AuditPartitions _partitions = new();
    private readonly Channel<Waiting> _waiting = Channel.CreateUnbounded<Waiting>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock _starting = new();
    private Task? _writing;
    private AuditChain? _chain;
    private DateTimeOffset _headsAt;
    private bool _hasFailed;

    /// <summary>Writes a record down.</summary>
    /// <returns>When it is on the disk.</returns>
    /// <exception cref="AuditUnavailableException">It can't be written; what it tells of must not be answered, or done.</exception>
    public Task WriteAsync(AuditRecord record)
    {
        if (_writing is null) Start();
        var waiting = new Waiting(record, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        return _waiting.Writer.TryWrite(waiting) ? waiting.Written.Task : Task.FromException(new AuditUnavailableException(new ObjectDisposedException(nameof(AuditLog))));
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        if (_writing is { } writing) await writing;
        await _source.DisposeAsync();
    }

    private void Start()
    {
        lock (_starting) _writing ??= Task.Run(WriteAllAsync);
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<Waiting>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            if (batch.Count > 1) await Task.Delay(Gathering, time);
            batch.Clear();
            while (batch.Count < MostAtOnce && _waiting.Reader.TryRead(out var waiting)) batch.Add(waiting);
            try
            {
                await WriteAsync(batch);
                foreach (var waiting in batch) waiting.Written.SetResult();
                Tell(hasFailed: false, "The audit log is written again.");
            }
            catch (Exception fault)
            {
                _chain = null;
                foreach (var waiting in batch) waiting.Written.SetException(new AuditUnavailableException(fault));
                Tell(hasFailed: true, $"The audit log can't be written, so that no personal data is answered: {(fault as PostgresException)?.SqlState ?? fault.GetType().Name}.");
            }
        }
    }

    private async Task WriteAsync(List<Waiting> batch)
    {
        await using var connection = await _source.OpenConnectionAsync();
        var now = time.GetUtcNow();
        await _partitions.PrepareAsync(connection, now, CancellationToken.None);
        var entries = new List<ChainedEntry>(batch.Count + 1);
        var chain = _chain ?? new AuditChain();
        if (_chain is null || now - _headsAt >= BetweenHeads)
        {
            var heads = await AuditStore.HeadsAsync(connection, isNew: true, CancellationToken.None);
            entries.Add(chain.Append(new AuditRecord { Kind = AuditKind.Heads, Role = "hub", Heads = [.. heads.Select(head => head.ToString())] }, now));
            _headsAt = now;
        }

        foreach (var waiting in batch) entries.Add(chain.Append(waiting.Record, now));
        await AuditStore.WriteAsync(connection, entries, CancellationToken.None);
        _chain = chain;
    }

    private void Tell(bool hasFailed, string sentence)
    {
        if (hasFailed == _hasFailed) return;
        _hasFailed = hasFailed;
        report?.Invoke(sentence);
    }

    private sealed record Waiting(AuditRecord Record, TaskCompletionSource Written);
}
