using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A visit (走访) of a grid worker to a resident.</summary>
public sealed class Visit : Entity, IPlaced
{
    /// <summary>When (走访时间).</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>Topic (主题).</summary>
    public string? Topic { get; set; }

    /// <summary>Note (备注).</summary>
    [Personal(ColumnClass.FreeText)]
    public string? Note { get; set; }

    /// <summary>Where, in words (地址文本).</summary>
    [Personal(ColumnClass.Location)]
    public string? AddressText { get; set; }

    /// <summary>The dwelling's key.</summary>
    public Guid? AddressId { get; set; }

    /// <summary>The standard address (标准地址).</summary>
    public Address? Address { get; set; }

    /// <summary>The visiting member's key.</summary>
    public Guid? VisitorId { get; set; }

    /// <summary>Who visited (走访人).</summary>
    public GridTeamMember? Visitor { get; set; }

    /// <summary>The resident's key.</summary>
    public Guid? ResidentId { get; set; }

    /// <summary>Who was visited (走访对象); null while nobody can be told for sure.</summary>
    public Resident? Resident { get; set; }

    /// <summary>The finest known grid of the visit; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the visit: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the visit: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the visit.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the visit.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the visit.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the visit.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the visit.</summary>
    public Street? Street { get; set; }
}
