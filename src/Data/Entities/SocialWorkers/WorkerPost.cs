using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The post of a social worker (岗位).</summary>
[Description("The post of a social worker (岗位).")]
public enum WorkerPost
{
    [Description("Grid leader (网格负责人) at level 1.")]
    GridLead,

    [Description("Grid head (网格长) at level 2.")]
    GridChief,

    [Description("Grid worker (网格员) at level 2.")]
    GridMember,

    [Description("Window clerk (窗口).")]
    Window,

    [Description("General staff (综合).")]
    General,
}
