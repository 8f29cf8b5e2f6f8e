using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The state of an incident (事件状态).</summary>
[Description("The state of an incident (事件状态).")]
public enum IncidentState
{
    [Description("Discovered (发现).")]
    Discovered,

    [Description("In hand (处理).")]
    Handling,

    [Description("Reported to the street (上报).")]
    Reported,

    [Description("Resolved (办结).")]
    Resolved,

    [Description("Closed (关闭).")]
    Closed,
}
