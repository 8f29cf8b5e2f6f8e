namespace Jianye.DataHub.Data.Entities;

/// <summary>A room of a service point (活动室).</summary>
public sealed class Room
{
    /// <summary>The room's number within the point (房间编号).</summary>
    public required string Id { get; set; }

    /// <summary>Name (名称).</summary>
    public string? Name { get; set; }

    /// <summary>Area (面积) in square metres.</summary>
    public decimal? Area { get; set; }

    /// <summary>Whether it serves several uses (一室多用).</summary>
    public bool? MultiUse { get; set; }
}
