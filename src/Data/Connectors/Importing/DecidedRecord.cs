using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>A record with its verdict, ready to be written.</summary>
/// <param name="Source">As the connector gave it.</param>
/// <param name="Verdict">What becomes of it.</param>
internal readonly record struct DecidedRecord(MappedRecord Source, Verdict Verdict)
{
    /// <summary>Why it was rejected; null where it was not.</summary>
    public Rejection? Rejection => Verdict.Word != Verdict.Reject ? null : Verdict.IsOrphan ? Orphans.Rejection : Source.Rejection;
}
