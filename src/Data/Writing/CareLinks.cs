namespace Jianye.DataHub.Data.Writing;

/// <summary>The contact whom a care record names.</summary>
internal static class CareLinks
{
    /// <summary>Who names a contact whose name and phone are those of somebody who came, went or became another.</summary>
    private const string Naming = """
        select l.dataset, l.source_key
        from (
            select m.name, m.phone from work_residents w join person_mentions m on m.resident_id = w.id
            union
            select m.name, m.phone
            from changed_mentions c join person_mentions m on (m.dataset, m.source_key, m.occurrence, m.role, m.ordinal) = (c.dataset, c.source_key, c.occurrence, c.role, c.ordinal)
        ) m
        join emergency_contacts e on (e.name, e.phone) = (m.name, m.phone) join source_links l on l.entity_id = e.id
        """;

    private static string[] Statements(WorkingSet work) =>
    [
        $"""
        with named as (
            select l.entity_id as id, r.claims->'emergencyContact'->>'name' as name, r.claims->'emergencyContact'->>'phone' as phone
            from {work.Links}
            join source_records r on (r.dataset, r.source_key, r.occurrence) = (l.dataset, l.source_key, l.held)
            join care_clients c on c.id = l.entity_id
            where l.live and l.dataset = any($1) and r.claims->'emergencyContact'->>'name' is not null
        ), persons as (
            select name, phone, (array_agg(resident_id))[1] as resident_id
            from (
                select distinct m.name, m.phone, m.resident_id
                from named n join person_mentions m on (m.name, m.phone) = (n.name, n.phone) join residents on residents.id = m.resident_id
            ) pairs
            group by name, phone having count(*) = 1
        ), said as (
            select n.id, n.name, n.phone, p.resident_id as person_id from named n left join persons p on (p.name, p.phone) = (n.name, n.phone)
        )
        insert into emergency_contacts as t (id, name, phone, person_id) select id, name, phone, person_id from said
        on conflict (id) do update set name = excluded.name, phone = excluded.phone, person_id = excluded.person_id
        where (t.name, t.phone, t.person_id) is distinct from (excluded.name, excluded.phone, excluded.person_id)
        """,
        // A contact has the key of the care record that names it.
        $"""
        delete from emergency_contacts t where not exists (
            select from source_links l join source_records r on (r.dataset, r.source_key, r.occurrence) = (l.dataset, l.source_key, l.held)
            where l.entity_id = t.id and l.live and r.claims->'emergencyContact'->>'name' is not null and l.dataset = any($1))
          and exists (select from {work.Links} where l.entity_id = t.id and l.dataset = any($1))
        """,
        $"""
        update care_clients c set emergency_contact_id = e.id
        from {work.Links} left join emergency_contacts e on e.id = l.entity_id
        where c.id = l.entity_id and l.dataset = any($1) and c.emergency_contact_id is distinct from e.id
        """,
    ];

    public static Task RunAsync(WorkingSet work, string[] clients, CancellationToken cancellationToken) => work.StepAsync(async () =>
    {
        await work.AddAsync(Naming, cancellationToken);
        foreach (var statement in Statements(work))
        {
            await work.ExecuteAsync(statement, cancellationToken, statement.Contains("$1", StringComparison.Ordinal) ? [clients] : []);
        }
    }, cancellationToken);
}
