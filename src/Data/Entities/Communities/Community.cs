using System.ComponentModel.DataAnnotations.Schema;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A community (社区), governed by a residents' committee.</summary>
public sealed class Community : Entity
{
    /// <summary>Twelve-digit code (社区代码).</summary>
    public required string Code { get; set; }

    /// <summary>Official name, ending in 居委会 (社区名称).</summary>
    public required string Name { get; set; }

    /// <summary>Name without 居委会, as the platforms write it (简称).</summary>
    public required string ShortName { get; set; }

    /// <summary>Outline (边界) in EPSG:4326.</summary>
    public MultiPolygon? Boundary { get; set; }

    /// <summary>The street's key.</summary>
    public Guid StreetId { get; set; }

    /// <summary>The street (街道) it lies in.</summary>
    public Street? Street { get; set; }

    /// <summary>Its level-1 grid's key.</summary>
    public Guid GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) it lies in.</summary>
    public Grid? Grid { get; set; }

    /// <summary>Its level-2 grids (二级网格).</summary>
    public ICollection<Grid> Grids { get; } = [];

    /// <summary>The residents (居民) who belong there.</summary>
    [NotMapped]
    public ICollection<Resident> Residents { get; } = [];

    /// <summary>The households (户) that belong there.</summary>
    [NotMapped]
    public ICollection<Household> Households { get; } = [];

    /// <summary>The buildings (楼幢) that stand there.</summary>
    [NotMapped]
    public ICollection<Building> Buildings { get; } = [];

    /// <summary>The dwellings (标准地址) there.</summary>
    [NotMapped]
    public ICollection<Address> Addresses { get; } = [];

    /// <summary>The organizations (组织) there.</summary>
    [NotMapped]
    public ICollection<Organization> Organizations { get; } = [];

    /// <summary>The incidents (事件) there.</summary>
    [NotMapped]
    public ICollection<Incident> Incidents { get; } = [];

    /// <summary>The visits (走访) there.</summary>
    [NotMapped]
    public ICollection<Visit> Visits { get; } = [];

    /// <summary>The requests (办事) from there.</summary>
    [NotMapped]
    public ICollection<ServiceRequest> ServiceRequests { get; } = [];

    /// <summary>The elders in care (养老对象) there.</summary>
    [NotMapped]
    public ICollection<CareClient> CareClients { get; } = [];
}
