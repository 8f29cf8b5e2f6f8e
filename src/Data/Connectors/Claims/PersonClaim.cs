using System.Text.Json;

namespace Jianye.DataHub.Data.Connectors.Claims;

/// <summary>What one live record says about a person.</summary>
/// <param name="Rank">The weight of its platform's word; 1 is the strongest (07).</param>
/// <param name="Recency">The platform's own time in milliseconds since 1970 UTC; null where none is known.</param>
/// <param name="Source">Data set and key: settles what rank and recency leave open, so that order of arrival does not.</param>
/// <param name="Fields">Fields of Resident by name.</param>
internal sealed record PersonClaim(int Rank, long? Recency, string Source, JsonElement Fields);
