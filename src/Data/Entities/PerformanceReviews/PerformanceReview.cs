namespace Jianye.DataHub.Data.Entities;

/// <summary>A review of a social worker's performance by a third party (社工绩效考核).</summary>
public sealed class PerformanceReview : Entity, IPlaced
{
    /// <summary>The year (年度).</summary>
    public int? Year { get; set; }

    /// <summary>The quarter (季度), 1 to 4; null for a whole year.</summary>
    public int? Quarter { get; set; }

    /// <summary>The scores (各项得分).</summary>
    public PerformanceScores? Scores { get; set; }

    /// <summary>The weighted total (总分), 0 to 100.</summary>
    public decimal? Total { get; set; }

    /// <summary>Grade (等次).</summary>
    public PerformanceGrade? Grade { get; set; }

    /// <summary>Performance pay of the quarter (季度绩效) in yuan.</summary>
    public decimal? Bonus { get; set; }

    /// <summary>Assessed on (测评日期).</summary>
    public DateOnly? AssessedOn { get; set; }

    /// <summary>The key of the worker.</summary>
    public Guid? WorkerId { get; set; }

    /// <summary>The social worker (社工).</summary>
    public SocialWorker? Worker { get; set; }

    /// <summary>The key of the assessor.</summary>
    public Guid? AssessorId { get; set; }

    /// <summary>The third party that assessed (测评机构).</summary>
    public Organization? Assessor { get; set; }

    /// <summary>The finest known grid of the review; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the review: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the review: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the review.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the review.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the review.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the review.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the review.</summary>
    public Street? Street { get; set; }
}
