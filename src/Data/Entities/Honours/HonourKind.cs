using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>What an honour is given for (荣誉类别).</summary>
[Description("What an honour is given for (荣誉类别).")]
public enum HonourKind
{
    [Description("Good deed (善行义举).")]
    GoodDeed,

    [Description("Moral model (道德模范).")]
    MoralModel,

    [Description("Excellent Party member (优秀党员).")]
    ExcellentPartyMember,

    [Description("Finest member of a community (最美社区人).")]
    FinestCommunityMember,

    [Description("Finest carer for the old (最美养老人).")]
    FinestElderCarer,

    [Description("Finest supporter of the army (最美双拥人).")]
    FinestArmySupporter,

    [Description("Another (其他).")]
    Other,
}
