using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>Where the review of a pair stands (匹配复核状态).</summary>
[Description("Where the review of a pair stands (匹配复核状态).")]
public enum MatchReviewState
{
    [Description("Nobody has decided yet (待复核).")]
    Open,

    [Description("Both are one person (确认为同一人).")]
    Confirmed,

    [Description("They are two persons (确认不是同一人).")]
    Refused,
}
