using System.ComponentModel.DataAnnotations.Schema;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A street (街道), the level below the district.</summary>
public sealed class Street : Entity
{
    /// <summary>Nine-digit division code (街道代码).</summary>
    public required string Code { get; set; }

    /// <summary>Official name (街道名称).</summary>
    [Pinyin]
    public required string Name { get; set; }

    /// <summary>Name without 街道 (简称).</summary>
    public required string ShortName { get; set; }

    /// <summary>Outline (边界) in EPSG:4326.</summary>
    public MultiPolygon? Boundary { get; set; }

    /// <summary>The district's key.</summary>
    public Guid DistrictId { get; set; }

    /// <summary>The district (区) it lies in.</summary>
    public District? District { get; set; }

    /// <summary>Its communities (社区).</summary>
    public ICollection<Community> Communities { get; } = [];

    /// <summary>Its level-1 grids (一级网格).</summary>
    [NotMapped]
    public ICollection<Grid> Grids { get; } = [];

    /// <summary>The residents (居民) who belong there.</summary>
    [NotMapped]
    public ICollection<Resident> Residents { get; } = [];

    /// <summary>The households (户) that belong there.</summary>
    [NotMapped]
    public ICollection<Household> Households { get; } = [];

    /// <summary>The buildings (楼幢) that stand there.</summary>
    [NotMapped]
    public ICollection<Building> Buildings { get; } = [];

    /// <summary>The dwellings (标准地址) there.</summary>
    [NotMapped]
    public ICollection<Address> Addresses { get; } = [];

    /// <summary>The organizations (组织) there.</summary>
    [NotMapped]
    public ICollection<Organization> Organizations { get; } = [];

    /// <summary>The incidents (事件) there.</summary>
    [NotMapped]
    public ICollection<Incident> Incidents { get; } = [];

    /// <summary>The visits (走访) there.</summary>
    [NotMapped]
    public ICollection<Visit> Visits { get; } = [];

    /// <summary>The requests (办事) from there.</summary>
    [NotMapped]
    public ICollection<ServiceRequest> ServiceRequests { get; } = [];

    /// <summary>The elders in care (养老对象) there.</summary>
    [NotMapped]
    public ICollection<CareClient> CareClients { get; } = [];

    /// <summary>The targets (年度目标) of the street.</summary>
    public ICollection<TargetIndicator> TargetIndicators { get; } = [];

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
