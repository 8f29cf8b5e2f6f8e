using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A small practical deed of a Party branch (微实事).</summary>
public sealed class MicroDeed : Entity
{
    /// <summary>Title (标题).</summary>
    public string? Title { get; set; }

    /// <summary>Description (内容).</summary>
    [Personal(ColumnClass.FreeText)]
    public string? Text { get; set; }

    /// <summary>Amount (金额) in yuan.</summary>
    public decimal? Amount { get; set; }

    /// <summary>Date (日期).</summary>
    public DateOnly? Date { get; set; }

    /// <summary>State (状态).</summary>
    public DeedState State { get; set; }

    /// <summary>Its steps (流程记录), oldest first.</summary>
    [Personal(ColumnClass.FreeText)]
    public List<HistoryEntry> History { get; set; } = [];

    /// <summary>The key of the branch.</summary>
    public Guid? BranchId { get; set; }

    /// <summary>The branch (党支部).</summary>
    public PartyBranch? Branch { get; set; }
}
