namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>What became of a delivered record (docs/guides/integrators.md, "Taking deliveries in").</summary>
/// <param name="Word"><c>accept</c>, <c>duplicate</c>, <c>stale</c>, <c>delete</c>, <c>reject</c> or <c>withdrawn</c>.</param>
/// <param name="Occurrence">How many records of the key, this one included, were delivered.</param>
/// <param name="IsOrphan">True where it is rejected only as long as what it refers to has not come.</param>
internal readonly record struct Verdict(string Word, long Occurrence, bool IsOrphan = false)
{
    public const string Accept = "accept";
    public const string Duplicate = "duplicate";
    public const string Stale = "stale";
    public const string Delete = "delete";
    public const string Reject = "reject";
    public const string Withdrawn = "withdrawn";

    /// <summary>Whether what the record says is kept: the claims, the persons, the place.</summary>
    public bool IsTakenIn => Word is Accept or Withdrawn;
}
