using System.ComponentModel.DataAnnotations.Schema;
using Jianye.DataHub.Data.Access;
using NetTopologySuite.Geometries;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A human being whom the hub knows by name (居民), staff who live elsewhere included.</summary>
public sealed class Resident : Entity, IPlaced
{
    /// <summary>Full name (姓名) as its best source writes it.</summary>
    [Grams]
    [Pinyin]
    [Personal(ColumnClass.Name)]
    public string? Name { get; set; }

    /// <summary>Sex (性别); null where nobody says.</summary>
    public Sex? Sex { get; set; }

    /// <summary>Date of birth (出生日期).</summary>
    public DateOnly? BirthDate { get; set; }

    /// <summary>Citizen identity number (公民身份号码) in its 18-character form; null where none is known.</summary>
    [Personal(ColumnClass.Identifier)]
    public string? IdNumber { get; set; }

    /// <summary>All known identity documents (证件).</summary>
    [Personal(ColumnClass.Identifier)]
    public List<Identifier> Identifiers { get; set; } = [];

    /// <summary>The best phone number (联系电话): the latest by the platforms' own time.</summary>
    [Personal(ColumnClass.Contact)]
    public string? Phone { get; set; }

    /// <summary>All known phone numbers (全部电话), digits only, the best first.</summary>
    [Personal(ColumnClass.Contact)]
    public List<string> Phones { get; set; } = [];

    /// <summary>All known e-mail addresses (电子邮箱).</summary>
    [Personal(ColumnClass.Contact)]
    public List<string> Emails { get; set; } = [];

    /// <summary>Ethnic group (民族), GB/T 3304.</summary>
    [CodeList("gbt_3304_1991_ethnic")]
    [Personal(ColumnClass.Sensitive)]
    public string? Ethnicity { get; set; }

    /// <summary>Education (学历), GB/T 4658.</summary>
    [CodeList("gbt_4658_2006_education")]
    public string? Education { get; set; }

    /// <summary>Marital status (婚姻状况), GB/T 2261.2.</summary>
    [CodeList("gbt_2261_2_marital")]
    [Personal(ColumnClass.Sensitive)]
    public string? MaritalStatus { get; set; }

    /// <summary>Kind of population (人口类别).</summary>
    public PopulationKind? PopulationKind { get; set; }

    /// <summary>Address of household registration (户籍地址).</summary>
    [Personal(ColumnClass.Location)]
    public string? HukouAddress { get; set; }

    /// <summary>Relation to the head of the household (与户主关系), GB/T 4761.</summary>
    [CodeList("gbt_4761_2008_family_relation")]
    public string? RelationToHead { get; set; }

    /// <summary>The groups in need of care (关爱群体) that the person belongs to.</summary>
    [Personal(ColumnClass.Sensitive)]
    public List<CareGroupMembership> CareGroups { get; set; } = [];

    /// <summary>True for whom a household or dwelling in the district is known (在区居住).</summary>
    public bool LivesInDistrict { get; set; }

    /// <summary>The dwelling as a platform writes it (住址文本), where the hub knows no standard address.</summary>
    [Personal(ColumnClass.Location)]
    public string? AddressText { get; set; }

    /// <summary>Where the person's building stands (位置), EPSG:4326.</summary>
    [Personal(ColumnClass.Location)]
    public Point? Location { get; set; }

    /// <summary>The household's key.</summary>
    public Guid? HouseholdId { get; set; }

    /// <summary>The household (户) of now.</summary>
    public Household? Household { get; set; }

    /// <summary>The dwelling's key.</summary>
    public Guid? AddressId { get; set; }

    /// <summary>The standard address (标准地址).</summary>
    public Address? Address { get; set; }

    /// <summary>The care record's key.</summary>
    public Guid? CareClientId { get; set; }

    /// <summary>The elder-care record (养老对象) that is held of the person.</summary>
    public CareClient? CareClient { get; set; }

    /// <summary>The agreement's key.</summary>
    public Guid? CareAgreementId { get; set; }

    /// <summary>The care agreement (四方协议) in force.</summary>
    public CareAgreement? CareAgreement { get; set; }

    /// <summary>The volunteer account's key.</summary>
    public Guid? VolunteerAccountId { get; set; }

    /// <summary>The account of the time bank (志愿银行账户).</summary>
    public VolunteerAccount? VolunteerAccount { get; set; }

    /// <summary>The Party membership's key.</summary>
    public Guid? PartyMembershipId { get; set; }

    /// <summary>The membership of the Party (党员身份).</summary>
    public PartyMember? PartyMembership { get; set; }

    /// <summary>The social worker's key.</summary>
    public Guid? SocialWorkerId { get; set; }

    /// <summary>The person as a social worker (社工身份).</summary>
    public SocialWorker? SocialWorker { get; set; }

    /// <summary>The finest known grid of the person; null where none is known.</summary>
    public Guid? GridId { get; set; }

    /// <summary>The finest known grid (网格) of the person: level 2, or level 1 where no finer one is known.</summary>
    public Grid? Grid { get; set; }

    /// <summary>The level-1 grid of the person: of its level-2 grid, or that grid itself.</summary>
    public Guid? Level1GridId { get; set; }

    /// <summary>The level-1 grid (一级网格) of the person.</summary>
    public Grid? Level1Grid { get; set; }

    /// <summary>The community of the person.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The community (社区) of the person.</summary>
    public Community? Community { get; set; }

    /// <summary>The street of the person.</summary>
    public Guid? StreetId { get; set; }

    /// <summary>The street (街道) of the person.</summary>
    public Street? Street { get; set; }

    /// <summary>Requests (办事) that the person made.</summary>
    public ICollection<ServiceRequest> ServiceRequests { get; } = [];

    /// <summary>Visits (走访) to the person.</summary>
    public ICollection<Visit> Visits { get; } = [];

    /// <summary>Roles (网格任职) that the person holds or held in grid teams.</summary>
    public ICollection<GridTeamMember> GridRoles { get; } = [];

    /// <summary>Incidents (事件) that concern the person or that the person reported.</summary>
    [NotMapped]
    public ICollection<Incident> Incidents { get; } = [];

    /// <summary>Consultations (协商) in which the person acted.</summary>
    [NotMapped]
    public ICollection<Consultation> Consultations { get; } = [];

    /// <summary>Orders of care (养老工单) for the person.</summary>
    [NotMapped]
    public ICollection<CareOrder> CareOrders { get; } = [];

    /// <summary>Who read the record or changed it (查阅记录): readings in which the person's own row was shown, of ten thousand rows at most.</summary>
    [NotMapped]
    public ICollection<AuditEntry> AccessLog { get; } = [];

    /// <summary>Age (年龄) in full years today in Asia/Shanghai; null without a date of birth.</summary>
    [NotMapped]
    public int? Age { get; }

    /// <summary>Cases of public assistance (救助) of the person.</summary>
    public ICollection<AssistanceCase> AssistanceCases { get; } = [];

    /// <summary>Accounts (渠道账号) through which the person speaks.</summary>
    public ICollection<ChannelAccount> Accounts { get; } = [];

    /// <summary>Entries of work diaries (工作日记) about visits to the person.</summary>
    public ICollection<WorkDiaryEntry> DiaryVisits { get; } = [];

    /// <summary>Wishes (微心愿) of the person.</summary>
    public ICollection<MicroWish> MicroWishes { get; } = [];

    /// <summary>Honours (微星光) of the person.</summary>
    public ICollection<Honour> Honours { get; } = [];

    /// <summary>Bookings (预约) of the person.</summary>
    public ICollection<Booking> Bookings { get; } = [];
}
