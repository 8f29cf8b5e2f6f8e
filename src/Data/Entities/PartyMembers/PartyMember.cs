using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A member of the Party (党员).</summary>
public sealed class PartyMember : Entity
{
    /// <summary>The first day of the month in which the member joined (入党年月).</summary>
    public DateOnly? JoinedOn { get; set; }

    /// <summary>Whether a member with a job reported to the community (在职党员报到).</summary>
    public bool? CheckedIn { get; set; }

    /// <summary>Work unit (工作单位), as delivered.</summary>
    [Personal(ColumnClass.Sensitive)]
    public string? WorkUnit { get; set; }

    /// <summary>The key of the person.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The person (本人).</summary>
    public Resident? Person { get; set; }

    /// <summary>The key of the branch.</summary>
    public Guid? BranchId { get; set; }

    /// <summary>The branch (所在党支部).</summary>
    public PartyBranch? Branch { get; set; }

    /// <summary>The actions (微行动) that the member took part in.</summary>
    public ICollection<Activity> Actions { get; } = [];

    /// <summary>The wishes (微心愿) that the member claimed.</summary>
    public ICollection<MicroWish> ClaimedWishes { get; } = [];
}
