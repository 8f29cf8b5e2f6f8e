using Npgsql;

namespace Jianye.DataHub.Data.Writing;

/// <summary>The contact whom a care record names.</summary>
internal static class CareLinks
{
    private static readonly string[] Statements =
    [
        """
        with named as (
            select l.entity_id as id, r.claims->'emergencyContact'->>'name' as name, r.claims->'emergencyContact'->>'phone' as phone
            from source_links l
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
        """
        delete from emergency_contacts t where not exists (
            select from source_links l join source_records r on (r.dataset, r.source_key, r.occurrence) = (l.dataset, l.source_key, l.held)
            where l.entity_id = t.id and l.live and r.claims->'emergencyContact'->>'name' is not null and l.dataset = any($1))
          and exists (select from source_links l where l.entity_id = t.id and l.dataset = any($1))
        """,
        """
        update care_clients c set emergency_contact_id = e.id
        from source_links l left join emergency_contacts e on e.id = l.entity_id
        where c.id = l.entity_id and l.dataset = any($1) and c.emergency_contact_id is distinct from e.id
        """,
    ];

    public static async Task RunAsync(NpgsqlConnection connection, string[] clients, CancellationToken cancellationToken)
    {
        foreach (var statement in Statements)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            if (statement.Contains("$1", StringComparison.Ordinal)) command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = clients });
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
