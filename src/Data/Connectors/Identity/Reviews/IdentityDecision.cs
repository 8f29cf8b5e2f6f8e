namespace Jianye.DataHub.Data.Connectors.Identity.Reviews;

/// <summary>What a clerk has decided about two sides, for good: every derivation obeys it.</summary>
/// <param name="Left">One side.</param>
/// <param name="Right">The other.</param>
/// <param name="AreOne">True where both are one person, false where they are not.</param>
internal readonly record struct IdentityDecision(RecordSide Left, RecordSide Right, bool AreOne);
