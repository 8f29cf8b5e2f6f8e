namespace Jianye.DataHub.Data.Auditing;

/// <summary>A record with its place in a chain.</summary>
/// <param name="Id">The entry's key.</param>
/// <param name="Chain">The chain of the process that wrote it.</param>
/// <param name="Sequence">From 1.</param>
/// <param name="At">Whole microseconds, as PostgreSQL keeps them.</param>
/// <param name="Record">What was done.</param>
/// <param name="Previous">The hash of the entry before; 32 zeros for the first.</param>
/// <param name="Hash">Over all that stands before it.</param>
public sealed record ChainedEntry(Guid Id, string Chain, long Sequence, DateTimeOffset At, AuditRecord Record, byte[] Previous, byte[] Hash)
{
    internal AuditHead Head => new(Chain, Sequence, Convert.ToHexStringLower(Hash));
}
