using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A request to bring work into communities (社区准入申请).</summary>
public sealed class AdmissionRequest : Entity
{
    /// <summary>The work (拟下派事项).</summary>
    public string? Title { get; set; }

    /// <summary>Whether the staff are provided (人员到位).</summary>
    public bool? StaffReady { get; set; }

    /// <summary>Whether guidance is provided (指导到位).</summary>
    public bool? GuidanceReady { get; set; }

    /// <summary>Whether the funds are provided (经费到位).</summary>
    public bool? FundsReady { get; set; }

    /// <summary>Funds (经费金额) in yuan.</summary>
    public decimal? Funds { get; set; }

    /// <summary>Submitted on (申请日期).</summary>
    public DateOnly? SubmittedOn { get; set; }

    /// <summary>Decided on (审核日期).</summary>
    public DateOnly? DecidedOn { get; set; }

    /// <summary>Opinion (审核意见).</summary>
    public string? Reason { get; set; }

    /// <summary>State (审核结果).</summary>
    public AdmissionState State { get; set; }

    /// <summary>Its steps (流程记录), oldest first.</summary>
    [Personal(ColumnClass.FreeText)]
    public List<HistoryEntry> History { get; set; } = [];

    /// <summary>The key of the applicant.</summary>
    public Guid? ApplicantId { get; set; }

    /// <summary>The applicant (申请单位).</summary>
    public Organization? Applicant { get; set; }

    /// <summary>The key of the item.</summary>
    public Guid? ItemId { get; set; }

    /// <summary>The item (对照事项) of the service lists.</summary>
    public ServiceItem? Item { get; set; }

    /// <summary>The key of the handler.</summary>
    public Guid? HandlerId { get; set; }

    /// <summary>Who handles it (经办人); null while nobody can be told for sure.</summary>
    public Resident? Handler { get; set; }

    /// <summary>The communities (拟进入社区) it is meant for.</summary>
    public ICollection<Community> Communities { get; } = [];
}
