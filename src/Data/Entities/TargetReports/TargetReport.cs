using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A monthly report on an indicator (目标填报).</summary>
public sealed class TargetReport : Entity
{
    /// <summary>The first day of the month (月份).</summary>
    public DateOnly? Month { get; set; }

    /// <summary>What was reached (完成值); null where it is no number.</summary>
    public decimal? Value { get; set; }

    /// <summary>Progress (进度) in percent.</summary>
    public decimal? Progress { get; set; }

    /// <summary>Reported on (填报日期).</summary>
    public DateOnly? ReportedOn { get; set; }

    /// <summary>Note (备注).</summary>
    [Personal(ColumnClass.FreeText)]
    public string? Note { get; set; }

    /// <summary>Name of who reported (填报人), as delivered.</summary>
    [Personal(ColumnClass.Name)]
    public string? Reporter { get; set; }

    /// <summary>The key of the indicator.</summary>
    public Guid? IndicatorId { get; set; }

    /// <summary>The indicator (指标).</summary>
    public TargetIndicator? Indicator { get; set; }

    /// <summary>The key of the organization.</summary>
    public Guid? OrganizationId { get; set; }

    /// <summary>The unit that reports (填报单位).</summary>
    public Organization? Organization { get; set; }
}
