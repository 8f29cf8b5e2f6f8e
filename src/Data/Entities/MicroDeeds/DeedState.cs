using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The state of a micro-deed (微实事状态).</summary>
[Description("The state of a micro-deed (微实事状态).")]
public enum DeedState
{
    [Description("Ideas are collected (征集).")]
    Collecting,

    [Description("Being carried out (实施).")]
    Implementing,

    [Description("Completed (完成).")]
    Completed,
}
