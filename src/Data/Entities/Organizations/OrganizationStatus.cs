using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>Whether an organization exists (组织状态).</summary>
[Description("Whether an organization exists (组织状态).")]
public enum OrganizationStatus
{
    [Description("Active (正常).")]
    Active,

    [Description("Cancelled (注销).")]
    Cancelled,
}
