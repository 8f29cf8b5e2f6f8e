using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>Whether one can sign up for an activity (活动状态).</summary>
[Description("Whether one can sign up for an activity (活动状态).")]
public enum ActivityStatus
{
    [Description("Open for signing up (报名中).")]
    Open,

    [Description("Closed (已结束).")]
    Closed,

    [Description("Cancelled (已取消).")]
    Cancelled,
}
