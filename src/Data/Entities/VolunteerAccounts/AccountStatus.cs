using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>Whether an account of hours is in use (账户状态).</summary>
[Description("Whether an account of hours is in use (账户状态).")]
public enum AccountStatus
{
    [Description("In use (正常).")]
    Active,

    [Description("Frozen (冻结).")]
    Frozen,
}
