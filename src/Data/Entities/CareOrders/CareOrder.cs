using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Data.Entities;

/// <summary>An order of care (养老工单).</summary>
public sealed class CareOrder : Entity
{
    /// <summary>When it was placed (下单时间).</summary>
    public DateTimeOffset? OrderedAt { get; set; }

    /// <summary>When it was done (完成时间).</summary>
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>How satisfied the elder was (满意度).</summary>
    public Rating? Rating { get; set; }

    /// <summary>Fee (费用) in yuan.</summary>
    public decimal? Fee { get; set; }

    /// <summary>Name of the care worker (服务人员).</summary>
    [Personal(ColumnClass.Name)]
    public string? Worker { get; set; }

    /// <summary>State (状态).</summary>
    public CareOrderState State { get; set; }

    /// <summary>Its steps (工单过程), oldest first.</summary>
    [Personal(ColumnClass.FreeText)]
    public List<HistoryEntry> History { get; set; } = [];

    /// <summary>The elder's key.</summary>
    public Guid? ClientId { get; set; }

    /// <summary>The elder (老人).</summary>
    public CareClient? Client { get; set; }

    /// <summary>The agreement's key.</summary>
    public Guid? AgreementId { get; set; }

    /// <summary>The agreement (四方协议) it stands under.</summary>
    public CareAgreement? Agreement { get; set; }

    /// <summary>The item's key.</summary>
    public Guid? ItemId { get; set; }

    /// <summary>The service (服务类别).</summary>
    public ServiceItem? Item { get; set; }
}
