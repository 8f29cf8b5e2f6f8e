namespace Jianye.DataHub.Data.Access;

/// <summary>The words by which tokens and the command line name roles.</summary>
public static class RoleNames
{
    /// <summary>The roles that a token can have, by word.</summary>
    public static IReadOnlyDictionary<string, Role> All { get; } = new Dictionary<string, Role>(StringComparer.Ordinal)
    {
        ["resident"] = Role.Resident,
        ["grid-member"] = Role.GridMember,
        ["community-staff"] = Role.CommunityStaff,
        ["street-staff"] = Role.StreetStaff,
        ["district-staff"] = Role.DistrictStaff,
        ["department"] = Role.Department,
        ["analyst"] = Role.Analyst,
        ["integrator"] = Role.Integrator,
        ["auditor"] = Role.Auditor,
        ["admin"] = Role.Admin,
    };

    /// <summary>The word of a role; <c>anonymous</c> for who has no token.</summary>
    public static string Of(Role role) => All.FirstOrDefault(name => name.Value == role).Key ?? "anonymous";
}
