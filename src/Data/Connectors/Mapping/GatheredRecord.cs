namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>What one delivered record says of a thing of which no platform delivers a record.</summary>
/// <param name="Dataset">The gathered data set, e.g. <c>18-consultation/consultations</c>.</param>
/// <param name="Key">The thing's key as delivered; of several columns joined by slashes.</param>
/// <param name="Claims">Fields of the data set's entity.</param>
/// <param name="Placement">Where the thing belongs.</param>
public sealed record GatheredRecord(DatasetDefinition Dataset, string Key, ClaimDocument Claims, PlacementEvidence Placement);
