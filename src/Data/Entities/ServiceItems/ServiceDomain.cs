using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The field of life that a service belongs to (服务领域).</summary>
[Description("The field of life that a service belongs to (服务领域).")]
public enum ServiceDomain
{
    [Description("Service by Party members (党员服务).")]
    PartyService,

    [Description("Community service (社区服务).")]
    CommunityService,

    [Description("Elder care (养老服务).")]
    ElderCare,

    [Description("Social security (社会保障).")]
    SocialSecurity,

    [Description("Volunteering (志愿服务).")]
    Volunteering,
}
