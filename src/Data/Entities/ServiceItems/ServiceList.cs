using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The list a service item stands on (清单).</summary>
[Description("The list a service item stands on (清单).")]
public enum ServiceList
{
    [Description("Statutory self-governance duties (自治组织依法履职事项).")]
    AutonomyDuty,

    [Description("Assistance to government (协助政府工作事项).")]
    AssistanceDuty,

    [Description("First-receipt duties of departments (部门首接责任清单).")]
    DepartmentResponsibility,

    [Description("Items of the street service centres (便民服务中心项目清单).")]
    StreetCentre,

    [Description("The fourteen helps for elders (十四助服务).")]
    ElderHelp,
}
