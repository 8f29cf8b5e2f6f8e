namespace Jianye.DataHub.Data.Entities;

/// <summary>A social worker (社工) of a community.</summary>
public sealed class SocialWorker : Entity, IPlaced
{
    /// <summary>The worker's number (社工编号) in the form JY-SG-0001.</summary>
    public string? Number { get; set; }

    /// <summary>Post (岗位).</summary>
    public WorkerPost? Post { get; set; }

    /// <summary>In service since (入职日期).</summary>
    public DateOnly? Since { get; set; }

    /// <summary>The key of the person.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The person (本人).</summary>
    public Resident? Person { get; set; }

    /// <summary>The finest known grid of the worker; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the worker: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the worker: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the worker.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the worker.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the worker.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the worker.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the worker.</summary>
    public Street? Street { get; set; }

    /// <summary>The entries (工作日记) of the work diary.</summary>
    public ICollection<WorkDiaryEntry> Diary { get; } = [];

    /// <summary>The reviews (绩效考核).</summary>
    public ICollection<PerformanceReview> Reviews { get; } = [];

    /// <summary>Requests (办事) that the worker accepted.</summary>
    public ICollection<ServiceRequest> AcceptedRequests { get; } = [];
}
