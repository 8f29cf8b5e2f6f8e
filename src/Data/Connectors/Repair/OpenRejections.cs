namespace Jianye.DataHub.Data.Connectors.Repair;

/// <summary>How many records of a data set wait for repair.</summary>
/// <param name="Dataset">The data set's name within its platform.</param>
/// <param name="Code">The reason.</param>
/// <param name="Records">Records; one that was refused several times counts once, by its last reason.</param>
public sealed record OpenRejections(string Dataset, string Code, long Records);
