namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>What became of a file as a whole.</summary>
/// <param name="Verdict"><c>accept</c>, <c>partial</c> (damage to the file kept a record out) or <c>reject</c>.</param>
/// <param name="Reason">A reason code; null for a plain accept.</param>
/// <param name="Message">One sentence; null for a plain accept.</param>
public sealed record FileOutcome(string Verdict, string? Reason, string? Message)
{
    public static FileOutcome Accepted { get; } = new("accept", null, null);
}
