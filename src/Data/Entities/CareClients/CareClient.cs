using Jianye.DataHub.Data.Access;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Entities;

/// <summary>An elder in the care of the virtual elder-care home (养老对象).</summary>
public sealed class CareClient : Entity, IPlaced
{
    /// <summary>How far the elder can look after themselves (自理能力).</summary>
    public CareAbility? Ability { get; set; }

    /// <summary>On file since (建档日期).</summary>
    public DateOnly? Since { get; set; }

    /// <summary>The dwelling in words (家庭住址).</summary>
    [Personal(ColumnClass.Location)]
    public string? AddressText { get; set; }

    /// <summary>Where the elder lives (位置), EPSG:4326.</summary>
    [Personal(ColumnClass.Location)]
    public Point? Location { get; set; }

    /// <summary>The dwelling's key.</summary>
    public Guid? AddressId { get; set; }

    /// <summary>The standard address (标准地址).</summary>
    public Address? Address { get; set; }

    /// <summary>The person's key.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The person (老人); null while nobody can be told for sure.</summary>
    public Resident? Person { get; set; }

    /// <summary>The contact's key.</summary>
    public Guid? EmergencyContactId { get; set; }

    /// <summary>Whom to call (紧急联系人).</summary>
    public EmergencyContact? EmergencyContact { get; set; }

    /// <summary>The finest known grid of the elder; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the elder: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the elder: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the elder.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the elder.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the elder.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the elder.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the elder.</summary>
    public Street? Street { get; set; }

    /// <summary>Agreements (四方协议).</summary>
    public ICollection<CareAgreement> Agreements { get; } = [];

    /// <summary>Orders (服务工单).</summary>
    public ICollection<CareOrder> Orders { get; } = [];
}
