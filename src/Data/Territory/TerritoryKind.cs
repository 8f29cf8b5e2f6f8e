namespace Jianye.DataHub.Data.Territory;

/// <summary>The levels of the territory, from the widest to the finest.</summary>
public enum TerritoryKind
{
    District,
    Street,
    Level1Grid,
    Community,
    Level2Grid,
}
