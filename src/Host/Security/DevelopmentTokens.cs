using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Reading;

namespace Jianye.DataHub.Host.Security;

/// <summary>Tokens of every role for who tries the hub out. What a role needs is taken from the district.</summary>
internal sealed class DevelopmentTokens(TokenIssuer issuer, HubDatabase database)
{
    // Each is answered by the first entry of an index.
    private const string SomeApplicant = "select applicant_id from service_requests where applicant_id is not null order by applicant_id limit 1";

    private const string SomeDepartment = "select dispatched_to_id from service_requests where dispatched_to_id is not null order by dispatched_to_id limit 1";

    /// <returns>The token; null where the hub knows nobody yet for whom it could be.</returns>
    public async Task<string?> IssueAsync(Role role, CancellationToken cancellationToken)
    {
        var caller = new Caller(role, ScopeOf(role), role == Role.Integrator ? "03-wo-grid" : null, await SubjectOfAsync(role, cancellationToken));
        return CallerRules.FaultOf(caller) is null ? issuer.Issue(caller) : null;
    }

    private static string[] ScopeOf(Role role) => role switch
    {
        Role.GridMember => ["320105001013005"],
        Role.CommunityStaff => ["320105001013"],
        Role.StreetStaff => ["320105001"],
        _ => [],
    };

    private async Task<string?> SubjectOfAsync(Role role, CancellationToken cancellationToken)
    {
        if (!CallerRules.NeedsSubject(role)) return null;
        var (type, question) = role == Role.Resident ? (nameof(Resident), SomeApplicant) : (nameof(Organization), SomeDepartment);
        await using var command = database.Reading.CreateCommand(question);
        return await command.ExecuteScalarAsync(cancellationToken) is Guid key ? WireId.Write(type, key) : null;
    }
}
