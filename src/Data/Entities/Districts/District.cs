using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The district (区), the root of the territory.</summary>
public sealed class District : Entity
{
    /// <summary>Six-digit division code (行政区划代码), GB/T 2260.</summary>
    public required string Code { get; set; }

    /// <summary>The district's name (区名).</summary>
    public required string Name { get; set; }

    /// <summary>Outline (边界) in EPSG:4326.</summary>
    public MultiPolygon? Boundary { get; set; }

    /// <summary>The national experimental zone (实验区) that the district was named.</summary>
    public string? ExperimentalZone { get; set; }

    /// <summary>The year since which it is one (命名年份).</summary>
    public int? ExperimentalZoneSince { get; set; }

    /// <summary>What the reform cancelled and joined (减负).</summary>
    public BurdenReduction? Reduction { get; set; }

    /// <summary>Its streets (街道).</summary>
    public ICollection<Street> Streets { get; } = [];
}
