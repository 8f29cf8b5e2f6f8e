using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Entities;

/// <summary>An activity (活动) that residents take part in.</summary>
public sealed class Activity : Entity, IPlaced
{
    /// <summary>Kind (活动类别).</summary>
    public ActivityKind Kind { get; set; }

    /// <summary>Title (标题).</summary>
    [Grams]
    public string? Title { get; set; }

    /// <summary>Begins at (开始时间).</summary>
    public DateTimeOffset? StartsAt { get; set; }

    /// <summary>Ends at (结束时间).</summary>
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>Where in words (地点).</summary>
    public string? Place { get; set; }

    /// <summary>Where (位置), EPSG:4326.</summary>
    public Point? Location { get; set; }

    /// <summary>Places (名额).</summary>
    public int? Capacity { get; set; }

    /// <summary>Whether one can sign up (状态); null where the platform does not say.</summary>
    public ActivityStatus? Status { get; set; }

    /// <summary>The key of the host.</summary>
    public Guid? HostId { get; set; }

    /// <summary>The organization that holds it (主办单位).</summary>
    public Organization? Host { get; set; }

    /// <summary>The key of the branch.</summary>
    public Guid? BranchId { get; set; }

    /// <summary>The Party branch (党支部) that holds it.</summary>
    public PartyBranch? Branch { get; set; }

    /// <summary>The finest known grid of the activity; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the activity: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the activity: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the activity.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the activity.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the activity.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the activity.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the activity.</summary>
    public Street? Street { get; set; }

    /// <summary>The Party members (参加党员) who took part.</summary>
    public ICollection<PartyMember> Participants { get; } = [];

    /// <summary>The sign-ups (报名).</summary>
    public ICollection<ActivitySignup> Signups { get; } = [];
}
