using Jianye.DataHub.Data.Territory;

namespace Jianye.DataHub.Data.Connectors.Mapping.Normalization;

/// <summary>Finds grids, communities and streets by what platforms write: as it came, else half-width, without spaces, traditional characters as simplified.</summary>
internal static class PlaceName
{
    /// <summary>Null where there is none.</summary>
    public static TerritoryUnit? Grid(TerritoryIndex territory, string text) => Find(territory.Grid, text);

    /// <summary>Null where there is none.</summary>
    public static TerritoryUnit? Community(TerritoryIndex territory, string text) => Find(territory.CommunityByName, text);

    /// <summary>Null where there is none.</summary>
    public static TerritoryUnit? Street(TerritoryIndex territory, string text) => Find(territory.StreetByName, text);

    private static TerritoryUnit? Find(Func<string, TerritoryUnit?> find, string text)
        => find(text) ?? (PersonName.Comparable(text) is { } comparable ? find(comparable) : null);
}
