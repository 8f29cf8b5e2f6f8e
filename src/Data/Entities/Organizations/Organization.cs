using System.ComponentModel.DataAnnotations.Schema;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Entities;

/// <summary>An organization (组织): committee, office, department, company or social organization.</summary>
public sealed class Organization : Entity, IPlaced
{
    /// <summary>Kind (组织类别).</summary>
    public OrganizationKind Kind { get; set; }

    /// <summary>Name (名称).</summary>
    [Grams]
    [Pinyin]
    public required string Name { get; set; }

    /// <summary>Unified social credit code (统一社会信用代码), GB 32100.</summary>
    public string? CreditCode { get; set; }

    /// <summary>Legal form of a social organization (组织类型): 01, 02 or 03.</summary>
    public string? LegalForm { get; set; }

    /// <summary>Standing (层级).</summary>
    public OrganizationTier? Tier { get; set; }

    /// <summary>Whether it exists (状态).</summary>
    public OrganizationStatus Status { get; set; }

    /// <summary>Founded on (成立日期).</summary>
    public DateOnly? FoundedOn { get; set; }

    /// <summary>Address (地址) as delivered.</summary>
    public string? AddressText { get; set; }

    /// <summary>Where it is (位置), EPSG:4326.</summary>
    public Point? Location { get; set; }

    /// <summary>The parent's key.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>The organization it belongs to (上级组织).</summary>
    public Organization? Parent { get; set; }

    /// <summary>The legal representative's key.</summary>
    public Guid? LegalRepId { get; set; }

    /// <summary>Legal representative (法定代表人).</summary>
    public Resident? LegalRep { get; set; }

    /// <summary>The supervising organization's key.</summary>
    public Guid? SupervisorId { get; set; }

    /// <summary>Supervising organization (主管单位).</summary>
    public Organization? Supervisor { get; set; }

    /// <summary>The finest known grid of the organization; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the organization: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the organization: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the organization.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the organization.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the organization.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the organization.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the organization.</summary>
    public Street? Street { get; set; }

    /// <summary>Its people (成员), as far as grid teams name them.</summary>
    [NotMapped]
    public ICollection<Resident> Members { get; } = [];

    /// <summary>The items (事项) it is responsible for.</summary>
    public ICollection<ServiceItem> Services { get; } = [];

    /// <summary>The items (事项) in which it helps another (协办).</summary>
    public ICollection<ServiceItem> CoServices { get; } = [];

    /// <summary>The welfare projects (公益创投项目) of the organization.</summary>
    public ICollection<PublicWelfareProject> Projects { get; } = [];
}
