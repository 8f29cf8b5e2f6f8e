using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>How a target is compared (目标比较).</summary>
[Description("How a target is compared (目标比较).")]
public enum TargetComparator
{
    [Description("At least (≥, 不少于).")]
    AtLeast,

    [Description("At most (≤, 不超过).")]
    AtMost,

    [Description("More than (>, 超过).")]
    MoreThan,

    [Description("Less than (<, 低于).")]
    LessThan,

    [Description("Exactly that much (等于).")]
    Exactly,
}
