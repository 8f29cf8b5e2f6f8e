namespace Jianye.DataHub.Data.Entities;

/// <summary>An announcement or article (公告).</summary>
public sealed class Announcement : Entity, IPlaced
{
    /// <summary>Category (类别).</summary>
    public AnnouncementCategory? Category { get; set; }

    /// <summary>Title (标题).</summary>
    [Grams]
    public string? Title { get; set; }

    /// <summary>Summary (摘要).</summary>
    public string? Summary { get; set; }

    /// <summary>Text (正文): HTML from outside, cleaned of everything but plain formatting.</summary>
    public string? Body { get; set; }

    /// <summary>Published at (发布时间).</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>How often it was read (阅读数).</summary>
    public int? ReadCount { get; set; }

    /// <summary>The key of the publisher.</summary>
    public Guid? PublisherId { get; set; }

    /// <summary>The organization that published it (发布单位).</summary>
    public Organization? Publisher { get; set; }

    /// <summary>The finest known grid of the announcement; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the announcement: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the announcement: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the announcement.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the announcement.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the announcement.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the announcement.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the announcement.</summary>
    public Street? Street { get; set; }
}
