using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The kind of an activity (活动类别).</summary>
[Description("The kind of an activity (活动类别).")]
public enum ActivityKind
{
    [Description("Voluntary service (志愿服务), 04.")]
    Volunteer,

    [Description("A micro action of the Party branches (微行动), 11.")]
    MicroAction,

    [Description("Another one (其他), such as the community story forum (社区故事讲坛).")]
    Other,
}
