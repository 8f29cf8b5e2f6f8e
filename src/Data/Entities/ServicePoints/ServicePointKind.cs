using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The kind of a service point (服务点类别).</summary>
[Description("The kind of a service point (服务点类别).")]
public enum ServicePointKind
{
    [Description("Community complex (综合体).")]
    Complex,

    [Description("Party and mass service (党群).")]
    Party,

    [Description("Elder care (养老).")]
    Elder,

    [Description("Culture (文化).")]
    Culture,

    [Description("Service window (窗口).")]
    Window,
}
