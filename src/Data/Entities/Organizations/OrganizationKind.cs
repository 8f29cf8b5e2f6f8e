using System.ComponentModel;

namespace Jianye.DataHub.Data.Entities;

/// <summary>The kind of an organization (组织类别).</summary>
[Description("The kind of an organization (组织类别).")]
public enum OrganizationKind
{
    [Description("Community Party committee (社区党委).")]
    PartyCommittee,

    [Description("Residents' committee (居委会).")]
    ResidentsCommittee,

    [Description("Comprehensive governance committee (综治委).")]
    GovernanceCommittee,

    [Description("Community service centre (社区事务服务中心).")]
    ServiceCentre,

    [Description("Community supervision committee (社区监督委员会).")]
    SupervisionCommittee,

    [Description("Subcommittee of a residents' committee (居委会下属委员会).")]
    Subcommittee,

    [Description("Street office (街道办事处).")]
    StreetOffice,

    [Description("Unit of a street (一办四科一中心一大队).")]
    StreetUnit,

    [Description("Street service centre (便民服务中心).")]
    StreetServiceCentre,

    [Description("Government department (部门).")]
    Department,

    [Description("Police station (派出所).")]
    Police,

    [Description("Law-enforcement brigade (执法大队).")]
    LawEnforcement,

    [Description("Property company (物业公司).")]
    PropertyCompany,

    [Description("Social organization (社会组织).")]
    SocialOrganization,

    [Description("Care provider (养老服务机构).")]
    CareProvider,

    [Description("Elder-care guidance centre (养老服务业指导中心).")]
    CareGuidanceCentre,

    [Description("Unit resident in the area (驻区单位).")]
    ResidentUnit,

    [Description("Third-party assessor (第三方测评机构).")]
    Assessor,

    [Description("Another organization (其他).")]
    Other,
}
