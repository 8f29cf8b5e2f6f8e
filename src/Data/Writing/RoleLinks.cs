namespace Jianye.DataHub.Data.Writing;

/// <summary>The way from a person to the one record of each role that the person has: of several the latest, of equally late ones that of the first key.</summary>
internal static class RoleLinks
{
    /// <summary>In force: active and not yet expired.</summary>
    private const string InForce = "o.status = 'ACTIVE' and coalesce(o.expires_on, 'infinity') >= (now() at time zone 'Asia/Shanghai')::date";

    /// <summary>The resident's column, the roles as <c>o</c> with the person's key, which of them count, and what tells the latest.</summary>
    private static readonly (string Column, string Table, string From, string Person, string Where, string Latest)[] Roles =
    [
        ("care_client_id", "care_clients", "care_clients o", "o.person_id", "true", "o.since"),
        ("care_agreement_id", "care_agreements", "care_agreements o join care_clients c on c.id = o.client_id", "c.person_id", InForce, "o.signed_on"),
        ("volunteer_account_id", "volunteer_accounts", "volunteer_accounts o", "o.person_id", "true", "o.since"),
        ("party_membership_id", "party_members", "party_members o", "o.person_id", "true", "o.joined_on"),
        ("social_worker_id", "social_workers", "social_workers o", "o.person_id", "true", "o.since"),
    ];

    public static Task RunAsync(WorkingSet work, CancellationToken cancellationToken) => work.StepAsync(async () =>
    {
        if (work.IsWhole)
        {
            await work.ExecuteAsync(All, cancellationToken);
            return;
        }

        foreach (var (column, table, from, person, where, latest) in Roles)
        {
            await work.ExecuteAsync(Holders(column, table, from, person), cancellationToken);
            await work.ExecuteAsync($"""
                update residents t set {column} = n.role
                from role_holders h join residents s on s.id = h.id
                left join ({Latest(from, person, $"{where} and {person} in (select id from role_holders)", latest)}) n on n.person_id = s.id
                where t.id = s.id and t.{column} is distinct from n.role
                """, cancellationToken);
        }
    }, cancellationToken);

    /// <summary>All roles of all residents, each of whom is written once.</summary>
    private static string All => $"""
        update residents t set {string.Join(", ", Roles.Select(role => $"{role.Column} = {role.Table}.role"))}
        from residents s
        {string.Join('\n', Roles.Select(role => $"left join ({Latest(role.From, role.Person, role.Where, role.Latest)}) {role.Table} on {role.Table}.person_id = s.id"))}
        where t.id = s.id and ({string.Join(", ", Roles.Select(role => $"t.{role.Column}"))}) is distinct from ({string.Join(", ", Roles.Select(role => $"{role.Table}.role"))})
        """;

    private static string Latest(string from, string person, string where, string latest) => $"""
        select distinct on ({person}) {person} as person_id, o.id as role
        from {from}
        where {person} is not null and {where}
        order by {person}, {latest} desc nulls last, (select min(k.dataset || '/' || k.source_key) from source_links k where k.entity_id = o.id)
        """;

    /// <summary>Whose role may be another record: those whom looked-at ones are of and were of, those who are new, and those whose agreement has expired.</summary>
    private static string Holders(string column, string table, string from, string person) => $"""
        drop table if exists role_holders;
        create temp table role_holders on commit drop as
        select p.id from work_links w join source_links l on (l.dataset, l.source_key) = (w.dataset, w.source_key) join {table} mine on mine.id = l.entity_id
            cross join lateral (select {person} as id from {from} where o.id = mine.id) p where p.id is not null
        union select s.id from work_links w join source_links l on (l.dataset, l.source_key) = (w.dataset, w.source_key) join residents s on s.{column} = l.entity_id
        union select id from work_residents
        {(table == "care_agreements" ? $"union select s.id from residents s join care_agreements o on o.id = s.care_agreement_id where not ({InForce})" : "")};
        analyze role_holders
        """;
}
