namespace Jianye.DataHub.Data.Reading.Requests;

/// <summary>What a map is tiled with.</summary>
public enum CellShape
{
    Hexagon,
    Square,
}
