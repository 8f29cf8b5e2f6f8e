using System.ComponentModel.DataAnnotations.Schema;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A grid (网格), the unit in which a community is governed.</summary>
public sealed class Grid : Entity
{
    /// <summary>Level (网格层级).</summary>
    public GridLevel Level { get; set; }

    /// <summary>Code (网格编码): 11 digits at level 1, 15 at level 2.</summary>
    public required string Code { get; set; }

    /// <summary>Short code (网格简码) as the grid teams write it: XL-03, XL-03-05.</summary>
    public required string Short { get; set; }

    /// <summary>Name (网格名称).</summary>
    [Pinyin]
    public required string Name { get; set; }

    /// <summary>Outline (边界) in EPSG:4326.</summary>
    public MultiPolygon? Boundary { get; set; }

    /// <summary>The street's key.</summary>
    public Guid StreetId { get; set; }

    /// <summary>The street (街道) it lies in.</summary>
    public Street? Street { get; set; }

    /// <summary>The level-1 grid's key; null at level 1.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>The level-1 grid (一级网格) of a level-2 grid; null at level 1.</summary>
    public Grid? Parent { get; set; }

    /// <summary>The community's key; null at level 1.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) that a level-2 grid lies in; null at level 1.</summary>
    public Community? Community { get; set; }

    /// <summary>The level-2 grids (二级网格) of a level-1 grid.</summary>
    public ICollection<Grid> Children { get; } = [];

    /// <summary>Its own team (网格组团), past assignments included.</summary>
    public ICollection<GridTeamMember> Team { get; } = [];

    /// <summary>The communities (社区) of a level-1 grid, one or two; the one that a level-2 grid lies in.</summary>
    [NotMapped]
    public ICollection<Community> Communities { get; } = [];

    /// <summary>The residents (居民) who belong there; of a level-1 grid those of its children and its own.</summary>
    [NotMapped]
    public ICollection<Resident> Residents { get; } = [];

    /// <summary>The households (户) that belong there; of a level-1 grid those of its children and its own.</summary>
    [NotMapped]
    public ICollection<Household> Households { get; } = [];

    /// <summary>The buildings (楼幢) that stand there; of a level-1 grid those of its children and its own.</summary>
    [NotMapped]
    public ICollection<Building> Buildings { get; } = [];

    /// <summary>The dwellings (标准地址) there; of a level-1 grid those of its children and its own.</summary>
    [NotMapped]
    public ICollection<Address> Addresses { get; } = [];

    /// <summary>The organizations (组织) there; of a level-1 grid those of its children and its own.</summary>
    [NotMapped]
    public ICollection<Organization> Organizations { get; } = [];

    /// <summary>The incidents (事件) there; of a level-1 grid those of its children and its own.</summary>
    [NotMapped]
    public ICollection<Incident> Incidents { get; } = [];

    /// <summary>The visits (走访) there; of a level-1 grid those of its children and its own.</summary>
    [NotMapped]
    public ICollection<Visit> Visits { get; } = [];

    /// <summary>The requests (办事) from there; of a level-1 grid those of its children and its own.</summary>
    [NotMapped]
    public ICollection<ServiceRequest> ServiceRequests { get; } = [];

    /// <summary>The elders in care (养老对象) there; of a level-1 grid those of its children and its own.</summary>
    [NotMapped]
    public ICollection<CareClient> CareClients { get; } = [];

    /// <summary>The cases of assistance (救助对象) there.</summary>
    [NotMapped]
    public ICollection<AssistanceCase> AssistanceCases { get; } = [];

    /// <summary>The accounts (渠道账号) there.</summary>
    [NotMapped]
    public ICollection<ChannelAccount> ChannelAccounts { get; } = [];

    /// <summary>The social workers (社工) there.</summary>
    [NotMapped]
    public ICollection<SocialWorker> SocialWorkers { get; } = [];

    /// <summary>The entries of work diaries (工作日记) about the place.</summary>
    [NotMapped]
    public ICollection<WorkDiaryEntry> WorkDiaryEntries { get; } = [];

    /// <summary>The reviews of social workers (社工绩效) there.</summary>
    [NotMapped]
    public ICollection<PerformanceReview> PerformanceReviews { get; } = [];

    /// <summary>The accounts of the time bank (志愿银行账户) there.</summary>
    [NotMapped]
    public ICollection<VolunteerAccount> VolunteerAccounts { get; } = [];

    /// <summary>The activities (活动) there.</summary>
    [NotMapped]
    public ICollection<Activity> Activities { get; } = [];

    /// <summary>The Party branches (党支部) there.</summary>
    [NotMapped]
    public ICollection<PartyBranch> PartyBranches { get; } = [];

    /// <summary>The micro-wishes (微心愿) from there.</summary>
    [NotMapped]
    public ICollection<MicroWish> MicroWishes { get; } = [];

    /// <summary>The service points (服务点) there.</summary>
    [NotMapped]
    public ICollection<ServicePoint> ServicePoints { get; } = [];

    /// <summary>The community complexes (社区综合体) there.</summary>
    [NotMapped]
    public ICollection<Complex> Complexes { get; } = [];

    /// <summary>The consultations (协商) there.</summary>
    [NotMapped]
    public ICollection<Consultation> Consultations { get; } = [];

    /// <summary>The meetings (会议) there.</summary>
    [NotMapped]
    public ICollection<Meeting> Meetings { get; } = [];

    /// <summary>The announcements (公告) of the place.</summary>
    [NotMapped]
    public ICollection<Announcement> Announcements { get; } = [];

    /// <summary>The work groups (工作群) there.</summary>
    [NotMapped]
    public ICollection<MessageGroup> MessageGroups { get; } = [];

    /// <summary>The messages (消息) about the place.</summary>
    [NotMapped]
    public ICollection<Message> Messages { get; } = [];
}
