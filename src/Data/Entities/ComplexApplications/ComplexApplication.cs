using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>An application to be recognized as a community complex (综合体申报).</summary>
public sealed class ComplexApplication : Entity
{
    /// <summary>The batch (批次).</summary>
    public int? Batch { get; set; }

    /// <summary>Submitted on (申报日期).</summary>
    public DateOnly? SubmittedOn { get; set; }

    /// <summary>State (状态).</summary>
    public ApplicationState State { get; set; }

    /// <summary>Its steps (流程记录), oldest first.</summary>
    [Personal(ColumnClass.FreeText)]
    public List<HistoryEntry> History { get; set; } = [];

    /// <summary>The key of the complex.</summary>
    public Guid? ComplexId { get; set; }

    /// <summary>The complex (综合体).</summary>
    public Complex? Complex { get; set; }

    /// <summary>The key of the applicant.</summary>
    public Guid? ApplicantId { get; set; }

    /// <summary>The applicant (申报单位).</summary>
    public Organization? Applicant { get; set; }

    /// <summary>The key of the contact.</summary>
    public Guid? ContactId { get; set; }

    /// <summary>The contact person (联系人); null while nobody can be told for sure.</summary>
    public Resident? Contact { get; set; }

    /// <summary>The reviews (评审).</summary>
    public ICollection<ComplexReview> Reviews { get; } = [];
}
