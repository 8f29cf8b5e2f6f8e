using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Reading;
using Npgsql;

namespace Jianye.DataHub.Data.Access;

/// <summary>Turns what a token says into the keys that row guards compare with. Territory is remembered for a minute; whatever tells of a person is asked anew each time.</summary>
public sealed class AccessResolver(HubDatabase database, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private volatile ScopeTree? _territory;

    /// <summary>The rights of a caller. Who names nobody whom the hub knows sees what is public.</summary>
    /// <exception cref="DatabaseUnavailableException">The database does not answer.</exception>
    public async ValueTask<AccessRights> ResolveAsync(Caller caller, CancellationToken cancellationToken)
    {
        try
        {
            return caller.Role switch
            {
                Role.Admin => AccessRights.Everything,
                Role.Analyst or Role.DistrictStaff when caller.Scope.Count == 0 => new AccessRights(RowReach.Everything, caller.Role),
                Role.Analyst or Role.DistrictStaff or Role.StreetStaff or Role.CommunityStaff or Role.GridMember => await OfTerritoryAsync(caller, cancellationToken),
                Role.Resident => await OfPersonAsync(caller, cancellationToken),
                Role.Department => await OfOrganizationAsync(caller, cancellationToken),
                Role.Integrator => await OfPlatformAsync(caller, cancellationToken),
                _ => new AccessRights(RowReach.Public, caller.Role),
            };
        }
        catch (NpgsqlException fault) when (DatabaseUnavailableException.Is(fault))
        {
            throw new DatabaseUnavailableException(fault);
        }
    }

    private async ValueTask<AccessRights> OfTerritoryAsync(Caller caller, CancellationToken cancellationToken)
    {
        var tree = _territory;
        if (tree is null || time.GetUtcNow() - tree.LoadedAt > Fresh) _territory = tree = await ScopeTree.LoadAsync(database, time.GetUtcNow(), cancellationToken);
        return tree.IsWhole(caller.Scope) ? new AccessRights(RowReach.Everything, caller.Role) : new AccessRights(RowReach.Territory, caller.Role, tree.Keys(caller.Scope));
    }

    private async Task<AccessRights> OfPersonAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (!WireId.TryRead(caller.Subject, out var type, out var id) || type != nameof(Resident)) return new AccessRights(RowReach.Public, caller.Role);
        await using var command = database.Reading.CreateCommand("select id, household_id from residents where id = coalesce((select resident_id from resident_aliases where id = $1), $1)");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken)) return new AccessRights(RowReach.Public, caller.Role);
        var values = new Dictionary<RightsValue, object> { [RightsValue.Person] = reader.GetGuid(0) };
        if (!await reader.IsDBNullAsync(1, cancellationToken)) values[RightsValue.Household] = reader.GetGuid(1);
        return new AccessRights(RowReach.Person, caller.Role, values);
    }

    private async Task<AccessRights> OfOrganizationAsync(Caller caller, CancellationToken cancellationToken)
    {
        var id = WireId.TryRead(caller.Subject, out var type, out var key) && type == nameof(Organization) ? key : Guid.Empty;
        return await OneAsync(caller, RowReach.Department, RightsValue.Organization, "select id from organizations where id = $1 or credit_code = $2", [
            new NpgsqlParameter<Guid> { TypedValue = id }, new NpgsqlParameter<string> { TypedValue = caller.Subject ?? "" }], cancellationToken);
    }

    private Task<AccessRights> OfPlatformAsync(Caller caller, CancellationToken cancellationToken)
        => OneAsync(caller, RowReach.Platform, RightsValue.Platform, "select id from platforms where slug = $1", [new NpgsqlParameter<string> { TypedValue = caller.Platform ?? "" }], cancellationToken);

    private async Task<AccessRights> OneAsync(
        Caller caller, RowReach reach, RightsValue value, string question, NpgsqlParameter[] parameters, CancellationToken cancellationToken)
    {
        await using var command = database.Reading.CreateCommand(question);
        command.Parameters.AddRange(parameters);
        return await command.ExecuteScalarAsync(cancellationToken) is Guid found
            ? new AccessRights(reach, caller.Role, [new(value, found)])
            : new AccessRights(RowReach.Public, caller.Role);
    }
}
