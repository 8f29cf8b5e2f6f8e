namespace Jianye.DataHub.Data.Entities;

/// <summary>How good the data of one kind of object are (数据质量): of the district, of one platform, or of one place.</summary>
/// <remarks>A measure stands until the next one of the same kind and scope; what has not changed since is not written again.</remarks>
public sealed class DataQualityMeasure : Entity
{
    /// <summary>The kind of object (实体): the name of its type in the graph, such as Resident.</summary>
    public required string Entity { get; set; }

    /// <summary>When it was measured (测评时间).</summary>
    public DateTimeOffset MeasuredAt { get; set; }

    /// <summary>Whether it is the latest of its kind and scope (当前).</summary>
    public bool Current { get; set; }

    /// <summary>How many live records speak of such objects (底数：记录数).</summary>
    public long Delivered { get; set; }

    /// <summary>How many different objects they are (底数：去重数).</summary>
    public long Distinct { get; set; }

    /// <summary>The share of the fields expected of such an object that are known (数据全), 0 to 1; null where there is no object.</summary>
    public decimal? Completeness { get; set; }

    /// <summary>The share of records (of a platform) or objects (of a place) without a fault (信息准), 0 to 1: not refused, nothing unreadable in them, and not in conflict; null where there is none.</summary>
    public decimal? Accuracy { get; set; }

    /// <summary>The latest time that the records or objects tell (情况明); null where none tells one.</summary>
    public DateTimeOffset? LatestAt { get; set; }

    /// <summary>Objects on which live records contradict one another, and pairs of persons that wait for a decision (待解决冲突).</summary>
    public long OpenConflicts { get; set; }

    /// <summary>The run's key.</summary>
    public Guid? RunId { get; set; }

    /// <summary>The run (接入批次) after which it was measured.</summary>
    public PlatformRun? Run { get; set; }

    /// <summary>The platform's key.</summary>
    public Guid? PlatformId { get; set; }

    /// <summary>The platform (平台) whose records are measured; null for a place and for the district.</summary>
    public Platform? Platform { get; set; }

    /// <summary>The street's key.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) that is measured; null for any other scope.</summary>
    public Street? Street { get; set; }

    /// <summary>The community's key.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) that is measured; null for any other scope.</summary>
    public Community? Community { get; set; }

    /// <summary>The grid's key.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The grid (网格) of either level that is measured; null for any other scope.</summary>
    public Grid? Grid { get; set; }
}
