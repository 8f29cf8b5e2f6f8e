using System.Threading.Channels;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Outbox;
using Jianye.DataHub.Schema.Execution;

namespace Jianye.DataHub.Schema.Subscriptions;

/// <summary>One client's stream: what it has not read yet is kept up to a bound.</summary>
internal sealed class Subscriber : GraphStream
{
    /// <summary>Who reads nothing for so long while much is pending is given up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(5);

    private readonly Channel<StreamEvent> _pending;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _gone = new();
    private readonly int _mostBytes;
    private long _bytes;
    private long _readAt;
    private string? _lastCursor;
    private StreamEnd? _end;

    public Subscriber(OperationLimits limits, AuditedOperation audit, Caller caller, AccessRights rights, TimeProvider clock)
    {
        (Audit, Caller, Rights, CheckedAt, _mostBytes) = (audit, caller, rights, clock.GetUtcNow(), limits.MaximumPendingBytes);
        (_clock, _readAt) = (clock, clock.GetTimestamp());
        _pending = Channel.CreateBounded<StreamEvent>(new BoundedChannelOptions(limits.MaximumPendingEvents) { SingleReader = true });
    }

    public AuditedOperation Audit { get; }

    public Caller Caller { get; }

    public AccessRights Rights { get; }

    /// <summary>When the rights were last asked for.</summary>
    public DateTimeOffset CheckedAt { get; set; }

    /// <summary>With whom it is told; null while with nobody.</summary>
    public SubscriptionVariant? Variant { get; set; }

    /// <summary>Only what stands behind it is told.</summary>
    public OutboxPosition From { get; set; }

    /// <summary>Which transactions the client has seen already; null where the position alone tells.</summary>
    public TransactionSnapshot? Since { get; set; }

    /// <summary>True while it is read for by itself, and told nothing with others.</summary>
    public bool IsCatchingUp { get; set; } = true;

    /// <summary>What is to be done when it can't keep up.</summary>
    public Action? OnBehind { get; set; }

    /// <summary>What is to be done when nobody listens any longer.</summary>
    public Action? OnLeave { get; set; }

    /// <summary>Ends when nobody listens any longer.</summary>
    public CancellationToken Gone => _gone.Token;

    public bool HasEnded => Volatile.Read(ref _end) is not null || _gone.IsCancellationRequested;

    public override StreamEnd? End => _end is { } end ? end with { Cursor = _lastCursor } : null;

    public bool Wants(OutboxPosition position) => position > From && Since?.Sees(position.Tx) != true;

    /// <summary>Adds an event.</summary>
    /// <returns>False where the client is too far behind: it is to be read for by itself.</returns>
    public bool TrySend(StreamEvent sent)
    {
        if (HasEnded) return true;
        if (Volatile.Read(ref _bytes) + sent.Json.Length > _mostBytes || !_pending.Writer.TryWrite(sent)) return false;
        Interlocked.Add(ref _bytes, sent.Json.Length);
        From = sent.Position ?? From;
        return true;
    }

    /// <summary>Adds events, waiting for room.</summary>
    public async ValueTask SendAllAsync(IEnumerable<StreamEvent> events)
    {
        foreach (var sent in events)
        {
            while (!TrySend(sent)) await WaitAsync();
        }
    }

    /// <summary>Waits until all that is pending has been read: who catches up is read for no faster than it reads.</summary>
    public async ValueTask RoomAsync()
    {
        while (!HasEnded && _pending.Reader.Count > 0) await WaitAsync();
    }

    private async ValueTask WaitAsync()
    {
        if (_clock.GetElapsedTime(Volatile.Read(ref _readAt)) > Patience)
        {
            Finish(new StreamEnd("HUB_SLOW_READER", "Changes came faster than they were read; subscribe again after the last cursor to go on.", null));
            return;
        }

        await Task.Delay(Step, _clock, Gone);
    }

    /// <summary>Ends the stream behind what is pending.</summary>
    public void Finish(StreamEnd end)
    {
        if (Interlocked.CompareExchange(ref _end, end, null) is null) _pending.Writer.TryComplete();
    }

    public override async ValueTask<StreamEvent?> ReadAsync(CancellationToken cancellationToken)
    {
        while (await _pending.Reader.WaitToReadAsync(cancellationToken))
        {
            if (!_pending.Reader.TryRead(out var read)) continue;
            Interlocked.Add(ref _bytes, -read.Json.Length);
            _lastCursor = read.Cursor ?? _lastCursor;
            Volatile.Write(ref _readAt, _clock.GetTimestamp());
            return read;
        }

        return null;
    }

    public override ValueTask DisposeAsync()
    {
        if (_gone.IsCancellationRequested) return ValueTask.CompletedTask;
        _gone.Cancel();
        _pending.Writer.TryComplete();
        OnLeave?.Invoke();
        return ValueTask.CompletedTask;
    }
}
