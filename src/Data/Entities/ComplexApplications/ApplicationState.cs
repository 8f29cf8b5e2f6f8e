using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The state of an application (申报状态).</summary>
[Description("The state of an application (申报状态).")]
public enum ApplicationState
{
    [Description("Submitted (已申报).")]
    Submitted,

    [Description("Under review (评审中).")]
    UnderReview,

    [Description("Passed (通过).")]
    Passed,

    [Description("Not passed (未通过).")]
    Failed,
}
