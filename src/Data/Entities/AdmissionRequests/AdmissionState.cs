using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The state of an admission request (准入状态).</summary>
[Description("The state of an admission request (准入状态).")]
public enum AdmissionState
{
    [Description("Submitted (已提交).")]
    Submitted,

    [Description("Its item is on a live service list (在清单内).")]
    Listed,

    [Description("Its item is on no live service list (清单外).")]
    Unlisted,

    [Description("Admitted (准入).")]
    Admitted,

    [Description("Refused (拒绝).")]
    Refused,
}
