using Jianye.DataHub.Data.Connectors.Mapping;

namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>A record with its verdict, ready to be written.</summary>
/// <param name="Read">As the connector gave it.</param>
/// <param name="Verdict">What becomes of it.</param>
internal readonly record struct DecidedRecord(ReadRecord Read, Verdict Verdict)
{
    /// <summary>What it says; repeats are not asked, since all that they say is held.</summary>
    public MappedRecord Source => Read.Map();

    /// <summary>Whether what the record says is kept.</summary>
    public bool IsTakenIn => Verdict.IsTakenIn;

    /// <summary>Why it was rejected; null where it was not.</summary>
    public Rejection? Rejection => Verdict.Word != Verdict.Reject ? null : Verdict.IsOrphan ? Orphans.Rejection : Source.Rejection;
}
