namespace Jianye.DataHub.Data.Connectors.Importing;

/// <summary>What became of a delivered record (docs/guides/integrators.md, "Taking deliveries in").</summary>
/// <param name="Word"><c>accept</c>, <c>duplicate</c>, <c>stale</c>, <c>delete</c> or <c>reject</c>.</param>
/// <param name="Occurrence">How many records of the key, this one included, were delivered.</param>
/// <param name="Withdrawn">The occurrence that a recall takes back; null elsewhere.</param>
internal readonly record struct Verdict(string Word, long Occurrence, long? Withdrawn = null)
{
    public const string Accept = "accept";
    public const string Duplicate = "duplicate";
    public const string Stale = "stale";
    public const string Delete = "delete";
    public const string Reject = "reject";
}
