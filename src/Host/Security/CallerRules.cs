using Jianye.DataHub.Data.Access;

namespace Jianye.DataHub.Host.Security;

/// <summary>What the claims of a role must hold.</summary>
internal static class CallerRules
{
    public const int MostCodes = 1_000;

    private static readonly int[] CodeLengths = [6, 9, 11, 12, 15];

    /// <summary>A district's code has 6 digits, a street's 9, a level-1 grid's 11, a community's 12, a level-2 grid's 15.</summary>
    public static bool IsCode(string text) => CodeLengths.Contains(text.Length) && text.All(char.IsAsciiDigit);

    public static bool NeedsScope(Role role) => role is Role.GridMember or Role.CommunityStaff or Role.StreetStaff;

    public static bool TakesScope(Role role) => NeedsScope(role) || role is Role.DistrictStaff or Role.Analyst;

    public static bool NeedsSubject(Role role) => role is Role.Resident or Role.Department;

    /// <returns>What is missing or too much, as the end of a sentence; null where all is well.</returns>
    public static string? FaultOf(Caller caller) => caller switch
    {
        { Scope.Count: 0 } when NeedsScope(caller.Role) => "needs a scope: codes of streets, communities or grids, of 6, 9, 11, 12 or 15 digits",
        { Scope.Count: > 0 } when !TakesScope(caller.Role) => "takes no scope",
        { Scope.Count: > MostCodes } => $"takes at most {MostCodes} codes as its scope",
        { Role: Role.Integrator, Platform: null } => "needs a platform: a slug such as 03-wo-grid",
        { Role: not Role.Integrator, Platform: not null } => "takes no platform",
        { Subject: null } when NeedsSubject(caller.Role) => "needs a subject: the id of the resident, or of the organization",
        _ => null,
    };
}
