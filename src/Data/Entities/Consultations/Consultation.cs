using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A consultation of a community with its residents (社区协商).</summary>
public sealed class Consultation : Entity, IPlaced
{
    /// <summary>The platform's number (协商编号).</summary>
    public string? Number { get; set; }

    /// <summary>Topic (议题).</summary>
    [Grams]
    public string? Topic { get; set; }

    /// <summary>What it is about (协商内容); kept by staff, no platform says.</summary>
    public ConsultationSubject? Subject { get; set; }

    /// <summary>State (协商阶段): the highest stage delivered.</summary>
    public ConsultationStep State { get; set; }

    /// <summary>The residents' score (评事得分); null while not evaluated.</summary>
    public decimal? Score { get; set; }

    /// <summary>When it was raised (提事时间).</summary>
    public DateTimeOffset? RaisedAt { get; set; }

    /// <summary>Its steps (流程记录), oldest first.</summary>
    [Personal(ColumnClass.FreeText)]
    public List<HistoryEntry> History { get; set; } = [];

    /// <summary>The finest known grid of the consultation; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the consultation: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the consultation: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the consultation.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the consultation.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the consultation.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the consultation.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the consultation.</summary>
    public Street? Street { get; set; }

    /// <summary>Its stages (协商阶段).</summary>
    public ICollection<ConsultationStage> Stages { get; } = [];

    /// <summary>The meetings (会议) that dealt with it.</summary>
    public ICollection<Meeting> Meetings { get; } = [];
}
