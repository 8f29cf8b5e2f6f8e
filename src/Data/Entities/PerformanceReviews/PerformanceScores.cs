namespace Jianye.DataHub.Data.Entities;

/// <summary>The three scores of a review (考核得分), 0 to 100 each.</summary>
public sealed class PerformanceScores
{
    /// <summary>Service in the grid (网格服务得分), weight 0.4.</summary>
    public decimal? GridService { get; set; }

    /// <summary>The residents' rating (居民测评得分), weight 0.4.</summary>
    public decimal? ResidentRating { get; set; }

    /// <summary>Professional competence (业务能力得分), weight 0.2.</summary>
    public decimal? Competence { get; set; }
}
