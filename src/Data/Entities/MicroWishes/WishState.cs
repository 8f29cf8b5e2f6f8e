using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The state of a micro-wish (微心愿状态).</summary>
[Description("The state of a micro-wish (微心愿状态).")]
public enum WishState
{
    [Description("Made, not yet claimed (待认领).")]
    Made,

    [Description("Claimed by a Party member (已认领).")]
    Claimed,

    [Description("Fulfilled (已实现).")]
    Fulfilled,
}
