using Jianye.DataHub.Data.Entities;

namespace Jianye.DataHub.Data.ReferenceData;

/// <summary>The territory's rows by code.</summary>
internal sealed record LoadedTerritory(
    District District,
    IReadOnlyDictionary<string, Street> Streets,
    IReadOnlyDictionary<string, Community> Communities,
    IReadOnlyDictionary<string, Grid> Grids);
