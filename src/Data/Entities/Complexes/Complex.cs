using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A community complex (社区综合体), known by its community and name.</summary>
public sealed class Complex : Entity, IPlaced
{
    /// <summary>Name (名称).</summary>
    [Grams]
    [Pinyin]
    public string? Name { get; set; }

    /// <summary>Area (面积) in square metres.</summary>
    public decimal? Area { get; set; }

    /// <summary>Functions (功能设置).</summary>
    public List<string> Functions { get; set; } = [];

    /// <summary>Whether the image mark is fitted (形象标识).</summary>
    public bool? Signage { get; set; }

    /// <summary>Where it is (位置), EPSG:4326.</summary>
    public Point? Location { get; set; }

    /// <summary>The key of the service point.</summary>
    public Guid? ServicePointId { get; set; }

    /// <summary>The service point (服务点) of the same community and name.</summary>
    public ServicePoint? ServicePoint { get; set; }

    /// <summary>The finest known grid of the complex; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the complex: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the complex: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the complex.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the complex.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the complex.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the complex.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the complex.</summary>
    public Street? Street { get; set; }

    /// <summary>The applications (申报).</summary>
    public ICollection<ComplexApplication> Applications { get; } = [];
}
