using Npgsql;

namespace Jianye.DataHub.Data.Writing;

/// <summary>The way from a person to the one record of each role that the person has: of several the latest.</summary>
internal static class RoleLinks
{
    private static readonly string[] Statements =
    [
        """
        update residents t set care_client_id = n.role
        from residents s left join (select distinct on (person_id) person_id, id as role from care_clients where person_id is not null order by person_id, since desc nulls last, id) n
            on n.person_id = s.id
        where t.id = s.id and t.care_client_id is distinct from n.role
        """,
        // In force: active and not yet expired.
        """
        update residents t set care_agreement_id = n.role
        from residents s left join (
            select distinct on (c.person_id) c.person_id, a.id as role
            from care_agreements a join care_clients c on c.id = a.client_id
            where c.person_id is not null and a.status = 'ACTIVE' and coalesce(a.expires_on, 'infinity') >= (now() at time zone 'Asia/Shanghai')::date
            order by c.person_id, a.signed_on desc nulls last, a.id) n
            on n.person_id = s.id
        where t.id = s.id and t.care_agreement_id is distinct from n.role
        """,
        """
        update residents t set volunteer_account_id = n.role
        from residents s left join (select distinct on (person_id) person_id, id as role from volunteer_accounts where person_id is not null order by person_id, since desc nulls last, id) n
            on n.person_id = s.id
        where t.id = s.id and t.volunteer_account_id is distinct from n.role
        """,
        """
        update residents t set party_membership_id = n.role
        from residents s left join (select distinct on (person_id) person_id, id as role from party_members where person_id is not null order by person_id, joined_on desc nulls last, id) n
            on n.person_id = s.id
        where t.id = s.id and t.party_membership_id is distinct from n.role
        """,
        """
        update residents t set social_worker_id = n.role
        from residents s left join (select distinct on (person_id) person_id, id as role from social_workers where person_id is not null order by person_id, since desc nulls last, id) n
            on n.person_id = s.id
        where t.id = s.id and t.social_worker_id is distinct from n.role
        """,
    ];

    public static async Task RunAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        foreach (var statement in Statements)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
