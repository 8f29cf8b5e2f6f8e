using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The kind of a meeting (会议类别).</summary>
[Description("The kind of a meeting (会议类别).")]
public enum MeetingKind
{
    [Description("Morning meeting (早晨会).")]
    Morning,

    [Description("Weekly meeting (周例会).")]
    Weekly,

    [Description("Monthly review (月点评).")]
    MonthlyReview,

    [Description("Joint meeting of the community (社区工作联席会).")]
    Joint,

    [Description("Meeting to hear opinions (社情民意建言会).")]
    Opinion,

    [Description("Review of community affairs (社区事务评议会).")]
    AffairsReview,

    [Description("Joint meeting on Party building (党建联席会).")]
    PartyJoint,

    [Description("Residents' meeting (居民会议).")]
    Residents,

    [Description("Deliberation (议事协商).")]
    Deliberation,

    [Description("Public hearing (民主听证).")]
    Hearing,

    [Description("Heart-to-heart talk (民情恳谈).")]
    Talk,

    [Description("Community forum (社区论坛).")]
    Forum,

    [Description("Community appraisal (社区评议).")]
    Appraisal,
}
