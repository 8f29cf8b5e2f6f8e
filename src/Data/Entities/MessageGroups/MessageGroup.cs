namespace Jianye.DataHub.Data.Entities;

/// <summary>A work group (工作群) of a level-1 grid.</summary>
public sealed class MessageGroup : Entity, IPlaced
{
    /// <summary>Name (群名称).</summary>
    [Pinyin]
    public string? Name { get; set; }

    /// <summary>The finest known grid of the group; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the group: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the group: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the group.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the group.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the group.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the group.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the group.</summary>
    public Street? Street { get; set; }

    /// <summary>Its messages (消息).</summary>
    public ICollection<Message> Messages { get; } = [];
}
