using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A meeting (会议) of a community or grid.</summary>
public sealed class Meeting : Entity, IPlaced
{
    /// <summary>Kind (会议类别).</summary>
    public MeetingKind? Kind { get; set; }

    /// <summary>When (时间).</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>Minutes (会议记录).</summary>
    [Personal(ColumnClass.FreeText)]
    public string? Minutes { get; set; }

    /// <summary>How many took part (参会人数).</summary>
    public int? ParticipantCount { get; set; }

    /// <summary>The finest known grid of the meeting; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the meeting: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the meeting: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the meeting.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the meeting.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the meeting.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the meeting.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the meeting.</summary>
    public Street? Street { get; set; }

    /// <summary>The consultations (协商事项) it dealt with.</summary>
    public ICollection<Consultation> Consultations { get; } = [];
}
