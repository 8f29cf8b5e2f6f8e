namespace Jianye.DataHub.Data.Reading.Plans;

/// <summary>The rows of one entity among those asked for by their ids.</summary>
/// <param name="Type">The entity's name.</param>
/// <param name="Statement">Its rows.</param>
/// <param name="Selection">What to write of each.</param>
/// <param name="Aliases">The ids that were given up, with those that stand for them; -1 where none ever are.</param>
internal sealed record NodesPlan(string Type, int Statement, SelectionPlan Selection, int Aliases);
