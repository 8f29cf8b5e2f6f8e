using Jianye.DataHub.Data.Geography;
using Jianye.DataHub.Data.Territory;

namespace Jianye.DataHub.Data.Connectors.Mapping;

/// <summary>What transforms may look at beside the record.</summary>
/// <param name="Platform">The platform's slug: references are within it.</param>
/// <param name="Datum">Of the platform's coordinates.</param>
/// <param name="Territory">Codes and names of the territory.</param>
/// <param name="Today">No birth date lies after it.</param>
internal sealed record MappingContext(string Platform, Datum Datum, TerritoryIndex Territory, DateOnly Today);
