using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>Whether assistance is paid (救助状态).</summary>
[Description("Whether assistance is paid (救助状态).")]
public enum AssistanceStatus
{
    [Description("Valid (有效), 1.")]
    Active,

    [Description("Stopped (停发), 9.")]
    Stopped,
}
