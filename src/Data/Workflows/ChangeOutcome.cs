namespace Jianye.DataHub.Data.Workflows;

/// <summary>What became of a change.</summary>
/// <param name="Key">The row that was made or changed.</param>
/// <param name="Fault">Why nothing was done; null where it was.</param>
public readonly record struct ChangeOutcome(Guid Key, ChangeFault? Fault = null);
