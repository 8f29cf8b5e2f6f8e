namespace Jianye.DataHub.Schema;

/// <summary>What an operation of a role may cost.</summary>
/// <param name="Type">Objects that it may return; null for <see cref="OperationLimits.MaximumTypeCost"/>.</param>
/// <param name="Field">Rows that it may read beyond those; null for <see cref="OperationLimits.MaximumFieldCost"/>.</param>
public sealed record CostBudget(long? Type, long? Field);
