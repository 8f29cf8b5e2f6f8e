using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>A role in a grid's 3+N team (网格成员角色).</summary>
[Description("A role in a grid's 3+N team (网格成员角色).")]
public enum GridRole
{
    [Description("Grid lead (网格负责人), of a level-1 grid.")]
    GridLead,

    [Description("Grid chief (网格长), of a level-2 grid.")]
    GridChief,

    [Description("Grid member (网格员), of a level-2 grid.")]
    GridMember,

    [Description("Community police officer (社区民警).")]
    CommunityPolice,

    [Description("Law-enforcement officer (执法人员).")]
    LawEnforcement,

    [Description("Property-management staff (物业人员).")]
    PropertyStaff,

    [Description("Party member of the community (社区党员).")]
    PartyMember,

    [Description("Active resident (居民骨干).")]
    ResidentBackbone,

    [Description("Volunteer grid member (义务网格员).")]
    VolunteerGridMember,

    [Description("Another role (其他).")]
    Other,
}
