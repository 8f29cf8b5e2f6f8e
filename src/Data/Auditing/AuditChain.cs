namespace Jianye.DataHub.Data.Auditing;

/// <summary>One process' entries, each holding the hash of the one before it. For one writer.</summary>
public sealed class AuditChain
{
    internal static readonly byte[] Start = new byte[32];

    private long _sequence;
    private byte[] _last = Start;

    public string Name { get; } = Guid.CreateVersion7().ToString("N");

    /// <summary>Appends a record.</summary>
    /// <param name="record">What was done.</param>
    /// <param name="at">When; cut to microseconds.</param>
    public ChainedEntry Append(AuditRecord record, DateTimeOffset at)
    {
        at = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        var entry = new ChainedEntry(Guid.CreateVersion7(at), Name, _sequence + 1, at, record, _last, []);
        entry = entry with { Hash = AuditHash.Of(entry) };
        (_sequence, _last) = (entry.Sequence, entry.Hash);
        return entry;
    }
}
