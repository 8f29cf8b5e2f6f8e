using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A wish of a resident that a Party member may fulfil (微心愿).</summary>
public sealed class MicroWish : Entity, IPlaced
{
    /// <summary>The wish (心愿内容).</summary>
    [Personal(ColumnClass.FreeText)]
    public string? Text { get; set; }

    /// <summary>The wisher's address (地址) as delivered.</summary>
    [Personal(ColumnClass.Location)]
    public string? AddressText { get; set; }

    /// <summary>When it was made (发布时间).</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it was fulfilled (实现时间).</summary>
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>State (状态).</summary>
    public WishState State { get; set; }

    /// <summary>Its steps (流程记录), oldest first.</summary>
    [Personal(ColumnClass.FreeText)]
    public List<HistoryEntry> History { get; set; } = [];

    /// <summary>The key of the wisher.</summary>
    public Guid? WisherId { get; set; }

    /// <summary>Who wishes (许愿人); null while nobody can be told for sure.</summary>
    public Resident? Wisher { get; set; }

    /// <summary>The key of the claimer.</summary>
    public Guid? ClaimerId { get; set; }

    /// <summary>The Party member (认领党员) who claimed it.</summary>
    public PartyMember? Claimer { get; set; }

    /// <summary>The finest known grid of the wish; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the wish: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the wish: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the wish.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the wish.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the wish.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the wish.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the wish.</summary>
    public Street? Street { get; set; }
}
