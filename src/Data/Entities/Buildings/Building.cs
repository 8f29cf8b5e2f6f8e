using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A building (楼幢).</summary>
public sealed class Building : Entity, IPlaced
{
    /// <summary>The estate (小区) it stands in.</summary>
    [Grams]
    [Pinyin]
    public string? Estate { get; set; }

    /// <summary>Its number (幢号), digits only.</summary>
    public string? Number { get; set; }

    /// <summary>Use of the building (建筑用途), GB/T 31000.</summary>
    [CodeList("gbt_31000_building_use")]
    public string? Use { get; set; }

    /// <summary>Where it stands (位置), EPSG:4326.</summary>
    public Point? Location { get; set; }

    /// <summary>The finest known grid of the building; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the building: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the building: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the building.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the building.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the building.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the building.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the building.</summary>
    public Street? Street { get; set; }

    /// <summary>Its dwellings (标准地址).</summary>
    public ICollection<Address> Addresses { get; } = [];
}
