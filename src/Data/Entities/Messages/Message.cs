using Jianye.DataHub.Data.Access;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A message or post (消息).</summary>
public sealed class Message : Entity, IPlaced
{
    /// <summary>Kind (类别).</summary>
    public MessageKind? Kind { get; set; }

    /// <summary>Title (标题).</summary>
    [Personal(ColumnClass.FreeText)]
    public string? Title { get; set; }

    /// <summary>Text (内容).</summary>
    [Personal(ColumnClass.FreeText)]
    public string? Body { get; set; }

    /// <summary>The place it is about (位置), EPSG:4326.</summary>
    [Personal(ColumnClass.Location)]
    public Point? Location { get; set; }

    /// <summary>When it was sent (发送时间).</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>The key of the group.</summary>
    public Guid? GroupId { get; set; }

    /// <summary>The group (工作群), 09.</summary>
    public MessageGroup? Group { get; set; }

    /// <summary>The key of the author.</summary>
    public Guid? AuthorId { get; set; }

    /// <summary>The account that wrote it (作者账号).</summary>
    public ChannelAccount? Author { get; set; }

    /// <summary>The key of the sender.</summary>
    public Guid? SenderId { get; set; }

    /// <summary>The grid-team member who sent it (发送人), 09.</summary>
    public GridTeamMember? Sender { get; set; }

    /// <summary>The finest known grid of the message; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the message: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the message: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the message.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the message.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the message.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the message.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the message.</summary>
    public Street? Street { get; set; }
}
