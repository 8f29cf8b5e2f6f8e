using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The kind of work of a diary entry (工作类别).</summary>
[Description("The kind of work of a diary entry (工作类别).")]
public enum DiaryKind
{
    [Description("Visit at home (入户走访).")]
    HomeVisit,

    [Description("Mediation (矛盾调解).")]
    Mediation,

    [Description("Errand for a resident (代办服务).")]
    Errand,

    [Description("Meeting or study (会议学习).")]
    Meeting,

    [Description("Patrol (巡查).")]
    Patrol,
}
