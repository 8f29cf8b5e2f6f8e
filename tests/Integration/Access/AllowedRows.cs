using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Entities;
using Jianye.DataHub.Data.Model;
using Npgsql;

namespace Jianye.DataHub.Tests.Integration.Access;

/// <summary>What each caller may see, stated a third time: whole tables of allowed keys, worked out one from another, by codes and not by keys of territory.</summary>
internal sealed class AllowedRows
{
    private static readonly string[] Public = ["districts", "streets", "communities", "grids", "organizations", "service_items", "service_points", "policy_documents", "announcements"];

    private static readonly string[] Internal =
        ["platforms", "platform_runs", "data_quality", "admission_requests", "public_welfare_projects", "project_payments", "target_indicators", "target_reports"];

    private static readonly string[] Placed =
    [
        "buildings", "addresses", "households", "incidents", "service_requests", "visits", "consultations", "meetings", "complexes", "care_clients", "assistance_cases",
        "volunteer_accounts", "activities", "party_branches", "micro_wishes", "channel_accounts", "message_groups", "messages", "social_workers", "work_diary_entries", "performance_reviews",
    ];

    /// <summary>After the placed ones, in an order in which each hangs on those before it.</summary>
    private static readonly (string Table, string Where)[] Hanging =
    [
        ("residents", "id in (select id from residents r where in_scope(r)) or id in (select person_id from grid_team_members m join scope_grids g on g.id = m.grid_id) or id in (select person_id from ok_social_workers join social_workers using (id))"),
        ("grid_team_members", "grid_id in (select id from scope_grids)"),
        ("consultation_stages", "consultation_id in (select id from ok_consultations)"),
        ("complex_applications", "complex_id in (select id from ok_complexes)"),
        ("complex_reviews", "application_id in (select id from ok_complex_applications)"),
        ("emergency_contacts", "id in (select emergency_contact_id from care_clients where id in (select id from ok_care_clients))"),
        ("care_agreements", "community_id in (select id from scope_communities) or client_id in (select id from ok_care_clients)"),
        ("care_orders", "client_id in (select id from ok_care_clients)"),
        ("bookings", "person_id in (select id from ok_residents) or point_id in (select p.id from service_points p where in_scope(p))"),
        ("time_entries", "account_id in (select id from ok_volunteer_accounts)"),
        ("activity_signups", "account_id in (select id from ok_volunteer_accounts) or activity_id in (select id from ok_activities)"),
        ("party_members", "branch_id in (select id from ok_party_branches) or person_id in (select id from ok_residents)"),
        ("micro_deeds", "branch_id in (select id from ok_party_branches)"),
        ("honours", "person_id in (select id from ok_residents)"),
        ("attachments", "incident_id in (select id from ok_incidents)"),
        ("match_reviews", "left_id in (select id from ok_residents) or right_id in (select id from ok_residents)"),
    ];

    private static readonly (string Table, string Where)[] OfPerson =
    [
        ("residents", "id = :me or household_id = (select household_id from residents where id = :me)"),
        ("households", "id = (select household_id from residents where id = :me)"),
        ("addresses", "id = (select h.address_id from residents r join households h on h.id = r.household_id where r.id = :me)"),
        ("service_requests", "applicant_id = :me"), ("incidents", "reported_by_id = :me"), ("care_clients", "person_id = :me"), ("assistance_cases", "person_id = :me"), ("bookings", "person_id = :me"),
        ("volunteer_accounts", "person_id = :me"), ("grid_team_members", "person_id = :me"),
        ("care_orders", "client_id in (select id from care_clients where person_id = :me)"), ("care_agreements", "client_id in (select id from care_clients where person_id = :me)"),
        ("emergency_contacts", "id in (select emergency_contact_id from care_clients where person_id = :me)"),
        ("time_entries", "account_id in (select id from volunteer_accounts where person_id = :me)"),
        ("activity_signups", "account_id in (select id from volunteer_accounts where person_id = :me)"),
        ("attachments", "incident_id in (select id from incidents where reported_by_id = :me)"),
    ];

    private static readonly (string Table, string Where)[] OfDepartment =
    [
        ("service_requests", "dispatched_to_id = :me"), ("incidents", "dispatched_to_id = :me"),
        ("attachments", "incident_id in (select id from incidents where dispatched_to_id = :me)"),
        ("residents", "exists (select from service_requests q where q.applicant_id = t.id and q.dispatched_to_id = :me) or exists (select from incidents i where i.related_id = t.id and i.dispatched_to_id = :me)"),
    ];

    private readonly Dictionary<string, HashSet<Guid>> _byTable;

    private AllowedRows(Dictionary<string, HashSet<Guid>> byTable) => _byTable = byTable;

    public HashSet<Guid> Of(EntityModel entity) => _byTable.GetValueOrDefault(entity.Table) ?? [];

    /// <param name="database">All rows.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="me">The key of the caller's resident, organization or platform.</param>
    public static async Task<AllowedRows> OfAsync(HubDatabase database, Caller caller, Guid me = default)
    {
        var allowed = new Dictionary<string, HashSet<Guid>>(StringComparer.Ordinal);
        await using var connection = await database.Writing.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var isWhole = caller.Role == Role.Admin || (caller.Role is Role.Analyst or Role.DistrictStaff && caller.Scope.Count == 0);
        foreach (var entity in HubModel.Instance.Entities.Values.Where(entity => entity.ClrType != typeof(Source) && entity.ClrType != typeof(AuditEntry) && (isWhole || Public.Contains(entity.Table)))) await AddAsync(entity.Table, "true");
        if (isWhole) return new AllowedRows(allowed);

        if (caller.Role is Role.GridMember or Role.CommunityStaff or Role.StreetStaff or Role.DistrictStaff)
        {
            await RunAsync($"""
                create temp table scope_parts on commit drop as select unnest(array[{string.Join(", ", caller.Scope.Select(code => $"'{code}'"))}]::text[]) as code;
                create temp table scope_grids on commit drop as
                    select g.id from grids g left join grids p on p.id = g.parent_id left join communities c on c.id = g.community_id join streets s on s.id = g.street_id
                    where array[g.code, p.code, c.code, s.code] && (select array_agg(code) from scope_parts);
                create temp table scope_communities on commit drop as
                    select c.id from communities c join grids g on g.id = c.grid_id join streets s on s.id = c.street_id where array[c.code, g.code, s.code] && (select array_agg(code) from scope_parts)
                """);
            foreach (var table in Placed) await AddAsync(table, InScope("t") + (table == "consultations" ? " or state = 'PUBLISHED'" : ""));
            foreach (var (table, where) in Hanging) await AddAsync(table, where);
            foreach (var table in Internal) await AddAsync(table, "true");
            return new AllowedRows(allowed);
        }

        await AddAsync("consultations", "state = 'PUBLISHED'");
        var own = caller.Role switch { Role.Resident => OfPerson, Role.Department => OfDepartment, _ => [] };
        foreach (var (table, where) in own) await AddAsync(table, where.Replace(":me", $"'{me}'", StringComparison.Ordinal));
        if (caller.Role == Role.Department)
        {
            foreach (var table in Internal) await AddAsync(table, "true");
        }

        if (caller.Role == Role.Integrator)
        {
            foreach (var entity in HubModel.Instance.Entities.Values.Where(entity => entity.ClrType != typeof(Source) && entity.ClrType != typeof(AuditEntry)))
            {
                await AddAsync(entity.Table, $"id in (select entity_id from sources where platform_id = '{me}')");
            }

            await AddAsync("platforms", $"id = '{me}'");
            foreach (var table in new[] { "platform_runs", "rejections" }) await AddAsync(table, $"platform_id = '{me}'");
        }

        return new AllowedRows(allowed);

        async Task AddAsync(string table, string where)
        {
            foreach (var of in new[] { "r", "p" }) where = where.Replace($"in_scope({of})", InScope(of), StringComparison.Ordinal);
            if (!allowed.TryGetValue(table, out var keys)) allowed[table] = keys = [];
            await using (var command = new NpgsqlCommand($"select t.id from {table} t where {where}", connection))
            await using (var reader = await command.ExecuteReaderAsync())
            {
                while (await reader.ReadAsync()) keys.Add(reader.GetGuid(0));
            }

            await RunAsync($"create temp table if not exists ok_{table} (id uuid) on commit drop; insert into ok_{table} select t.id from {table} t where {where}");
        }

        async Task RunAsync(string text)
        {
            await using var command = new NpgsqlCommand(text, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static string InScope(string row) => $"""
        exists (select from scope_parts p_ where p_.code in (
            (select code from streets where id = {row}.street_id), (select code from grids where id = {row}.level1_grid_id),
            (select code from communities where id = {row}.community_id), (select code from grids where id = {row}.grid_id and level = 'LEVEL_2')))
        """;
}
