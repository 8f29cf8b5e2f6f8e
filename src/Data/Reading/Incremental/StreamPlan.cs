using Jianye.DataHub.Data.Reading.Plans;

namespace Jianye.DataHub.Data.Reading.Incremental;

/// <summary>How a list is answered in two parts.</summary>
/// <param name="First">Its first items, by a statement of their own; null for none.</param>
/// <param name="Count">How many those are at most.</param>
/// <param name="Rest">The others.</param>
/// <param name="Label">How the client calls it; null where it does not.</param>
internal sealed record StreamPlan(CollectionPlan? First, int Count, PartPlan Rest, string? Label);
