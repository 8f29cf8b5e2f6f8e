using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>Whether an agreement stands (协议状态).</summary>
[Description("Whether an agreement stands (协议状态).")]
public enum CareAgreementStatus
{
    [Description("Active (有效).")]
    Active,

    [Description("Terminated (终止).")]
    Terminated,
}
