namespace Jianye.DataHub.Data.Access;

/// <summary>What a caller is to the hub (docs/guides/access.md). The words of tokens are in <see cref="RoleNames"/>.</summary>
public enum Role
{
    /// <summary>Without a token: what is public, and numbers of all.</summary>
    Anonymous,

    /// <summary>A resident (居民): the own record, household, requests and orders.</summary>
    Resident,

    /// <summary>A member of a grid's team (网格员): the rows of the scope.</summary>
    GridMember,

    /// <summary>A community's staff (社区工作人员): the rows of the scope.</summary>
    CommunityStaff,

    /// <summary>A street's staff (街道工作人员): the rows of the scope.</summary>
    StreetStaff,

    /// <summary>The district's staff (区级工作人员): all rows.</summary>
    DistrictStaff,

    /// <summary>A department (职能部门): what was dispatched to it, with the residents concerned.</summary>
    Department,

    /// <summary>An analyst (分析人员): all rows, without direct identifiers.</summary>
    Analyst,

    /// <summary>A platform's integrator (平台对接方): what the platform delivered.</summary>
    Integrator,

    /// <summary>An auditor (审计人员): the audit log, no person.</summary>
    Auditor,

    /// <summary>An administrator (管理员): all rows.</summary>
    Admin,
}
