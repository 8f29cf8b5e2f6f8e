using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The state of a service request (办件状态).</summary>
[Description("The state of a service request (办件状态).")]
public enum RequestState
{
    [Description("Submitted (已提交).")]
    Submitted,

    [Description("Accepted (已受理).")]
    Accepted,

    [Description("Dispatched (已派发).")]
    Dispatched,

    [Description("In hand (办理中).")]
    Handling,

    [Description("Completed (已办结).")]
    Completed,

    [Description("Rated by the applicant (已评价).")]
    Rated,

    [Description("Returned (已退回).")]
    Returned,

    [Description("Withdrawn by the applicant (已撤回).")]
    Withdrawn,
}
