using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The state of a project (项目状态).</summary>
[Description("The state of a project (项目状态).")]
public enum ProjectState
{
    [Description("Applied for (申报).")]
    Applied,

    [Description("Approved (立项).")]
    Approved,

    [Description("Not approved (未立项).")]
    NotApproved,

    [Description("Being carried out (实施).")]
    Implementing,

    [Description("Closed (结项).")]
    Closed,
}
