using Jianye.DataHub.Data.Access;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A standard address (标准地址): one dwelling.</summary>
public sealed class Address : Entity, IPlaced
{
    /// <summary>The address in one line (地址全称).</summary>
    [Grams]
    [Personal(ColumnClass.Location)]
    public string? Text { get; set; }

    /// <summary>Unit (单元), with the word as delivered.</summary>
    [Personal(ColumnClass.Location)]
    public string? Unit { get; set; }

    /// <summary>Room (室号).</summary>
    [Personal(ColumnClass.Location)]
    public string? Room { get; set; }

    /// <summary>Where its building stands (位置), EPSG:4326.</summary>
    public Point? Location { get; set; }

    /// <summary>The building's key.</summary>
    public Guid? BuildingId { get; set; }

    /// <summary>The building (楼幢).</summary>
    public Building? Building { get; set; }

    /// <summary>The finest known grid of the dwelling; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the dwelling: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the dwelling: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the dwelling.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the dwelling.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the dwelling.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the dwelling.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the dwelling.</summary>
    public Street? Street { get; set; }

    /// <summary>The households (户) that live there.</summary>
    public ICollection<Household> Households { get; } = [];
}
