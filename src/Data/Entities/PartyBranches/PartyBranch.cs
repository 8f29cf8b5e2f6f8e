using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A Party branch (党支部), one for each level-2 grid.</summary>
public sealed class PartyBranch : Entity, IPlaced
{
    /// <summary>Name (名称).</summary>
    [Grams]
    [Pinyin]
    public string? Name { get; set; }

    /// <summary>Number of members (党员人数), as the platform says.</summary>
    public int? MemberCount { get; set; }

    /// <summary>Name of the secretary (书记姓名), as delivered.</summary>
    [Personal(ColumnClass.Name)]
    public string? Secretary { get; set; }

    /// <summary>The key of the parent.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>The Party committee (社区党委) it belongs to.</summary>
    public Organization? Parent { get; set; }

    /// <summary>The finest known grid of the branch; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the branch: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the branch: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the branch.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the branch.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the branch.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the branch.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the branch.</summary>
    public Street? Street { get; set; }

    /// <summary>Its actions (微行动).</summary>
    public ICollection<Activity> Actions { get; } = [];

    /// <summary>Its members (党员).</summary>
    public ICollection<PartyMember> Members { get; } = [];

    /// <summary>Its deeds (微实事).</summary>
    public ICollection<MicroDeed> Deeds { get; } = [];
}
