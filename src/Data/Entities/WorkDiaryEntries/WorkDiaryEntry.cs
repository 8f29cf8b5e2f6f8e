using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>An entry of a social worker's diary (工作日记).</summary>
public sealed class WorkDiaryEntry : Entity, IPlaced
{
    /// <summary>The day (日期).</summary>
    public DateOnly? Date { get; set; }

    /// <summary>The part of the day (时段).</summary>
    public DiarySlot? Slot { get; set; }

    /// <summary>The kind of work (工作类别).</summary>
    public DiaryKind? Kind { get; set; }

    /// <summary>What was done (工作内容).</summary>
    [Personal(ColumnClass.FreeText)]
    public string? Text { get; set; }

    /// <summary>Time spent (时长) in hours.</summary>
    public decimal? Hours { get; set; }

    /// <summary>The month's review note (点评).</summary>
    [Personal(ColumnClass.FreeText)]
    public string? Review { get; set; }

    /// <summary>The key of the worker.</summary>
    public Guid? WorkerId { get; set; }

    /// <summary>The social worker (社工).</summary>
    public SocialWorker? Worker { get; set; }

    /// <summary>The key of the visited.</summary>
    public Guid? VisitedId { get; set; }

    /// <summary>The resident visited (走访对象); null where nobody is or can be told for sure.</summary>
    public Resident? Visited { get; set; }

    /// <summary>The finest known grid of the entry; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the entry: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the entry: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the entry.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the entry.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the entry.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the entry.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the entry.</summary>
    public Street? Street { get; set; }
}
