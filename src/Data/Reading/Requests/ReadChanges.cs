using Jianye.DataHub.Data.Model;

namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>What a subscription wants to know of the changes of an entity.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Filter">Of which rows; null for all.</param>
/// <param name="Node">What to write of a row; null where it is not asked for.</param>
/// <param name="MostInSnapshot">How many rows that match now may be asked for.</param>
/// <param name="NodeKey">The response key of the row in an event, for what is refused.</param>
public sealed record ReadChanges(EntityModel Entity, ReadFilter? Filter, ReadSelection? Node, int MostInSnapshot, string NodeKey = "node");
