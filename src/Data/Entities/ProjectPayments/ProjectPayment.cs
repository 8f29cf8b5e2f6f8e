using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A payment to a project (项目拨款).</summary>
public sealed class ProjectPayment : Entity
{
    /// <summary>Number of the instalment (期次).</summary>
    public int? Instalment { get; set; }

    /// <summary>Amount (金额) in yuan.</summary>
    public decimal? Amount { get; set; }

    /// <summary>Paid on (拨款日期).</summary>
    public DateOnly? PaidOn { get; set; }

    /// <summary>Note (备注).</summary>
    [Personal(ColumnClass.FreeText)]
    public string? Note { get; set; }

    /// <summary>The key of the project.</summary>
    public Guid? ProjectId { get; set; }

    /// <summary>The project (项目).</summary>
    public PublicWelfareProject? Project { get; set; }
}
