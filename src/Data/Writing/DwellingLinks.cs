using Npgsql;

namespace Jianye.DataHub.Data.Writing;

/// <summary>The standard address of what names a dwelling in words, where 07 knows it.</summary>
internal static class DwellingLinks
{
    private static readonly string[] Tables = ["visits", "care_clients"];

    public static async Task RunAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        foreach (var table in Tables)
        {
            await using var command = new NpgsqlCommand($"""
                update {table} t set address_id = n.address_id
                from (
                    select l.entity_id as id, min(d.address_id::text)::uuid as address_id
                    from source_links l
                    join {table} own on own.id = l.entity_id
                    left join person_mentions m on (m.dataset, m.source_key, m.occurrence) = (l.dataset, l.source_key, l.held)
                    left join hub_dwellings() d on d.address_key = m.address_key
                    group by l.entity_id
                ) n
                where t.id = n.id and t.address_id is distinct from n.address_id
                """, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
