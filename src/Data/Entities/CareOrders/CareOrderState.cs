using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The state of a care order (工单状态).</summary>
[Description("The state of a care order (工单状态).")]
public enum CareOrderState
{
    [Description("Placed (已下单).")]
    Placed,

    [Description("Assigned to a worker (已派单).")]
    Assigned,

    [Description("Served (已服务).")]
    Served,

    [Description("Confirmed by the elder (已确认).")]
    Confirmed,

    [Description("Cancelled (已取消).")]
    Cancelled,
}
