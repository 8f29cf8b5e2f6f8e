using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A project of the public-welfare venture contest (公益创投项目).</summary>
public sealed class PublicWelfareProject : Entity
{
    /// <summary>The platform's number (项目编号).</summary>
    public string? Number { get; set; }

    /// <summary>Title (项目名称).</summary>
    [Grams]
    public string? Title { get; set; }

    /// <summary>Round (批次).</summary>
    public string? Round { get; set; }

    /// <summary>Amount asked for (申请金额) in yuan.</summary>
    public decimal? Requested { get; set; }

    /// <summary>Amount granted (批复金额) in yuan.</summary>
    public decimal? Granted { get; set; }

    /// <summary>Who benefits (受益人群).</summary>
    public string? Beneficiaries { get; set; }

    /// <summary>Score (评审得分).</summary>
    public decimal? Score { get; set; }

    /// <summary>Approved on (立项日期).</summary>
    public DateOnly? StartedOn { get; set; }

    /// <summary>State (状态).</summary>
    public ProjectState State { get; set; }

    /// <summary>Its steps (流程记录), oldest first.</summary>
    [Personal(ColumnClass.FreeText)]
    public List<HistoryEntry> History { get; set; } = [];

    /// <summary>The key of the organization.</summary>
    public Guid? OrganizationId { get; set; }

    /// <summary>The applicant (申报组织).</summary>
    public Organization? Organization { get; set; }

    /// <summary>The key of the leader.</summary>
    public Guid? LeaderId { get; set; }

    /// <summary>Who leads it (负责人); null while nobody can be told for sure.</summary>
    public Resident? Leader { get; set; }

    /// <summary>The communities (实施社区) where it is carried out.</summary>
    public ICollection<Community> Communities { get; } = [];

    /// <summary>The payments (拨款).</summary>
    public ICollection<ProjectPayment> Payments { get; } = [];
}
