namespace Jianye.DataHub.Data.Writing;

/// <summary>The standard address of what names a dwelling in words, where 07 knows it.</summary>
internal static class DwellingLinks
{
    private static readonly string[] Tables = ["visits", "care_clients"];

    /// <summary>Where a dwelling came or went, all who name it.</summary>
    private const string Naming = """
        select m.dataset, m.source_key from changed_dwellings d join person_mentions m on m.address_key = d.address_key
        """;

    public static Task RunAsync(WorkingSet work, CancellationToken cancellationToken) => work.StepAsync(async () =>
    {
        await work.AddAsync(Naming, cancellationToken);
        foreach (var table in Tables)
        {
            await work.ExecuteAsync($"""
                update {table} t set address_id = n.address_id
                from (
                    select l.entity_id as id, (array_agg(d.address_id order by d.address_key, d.source_key) filter (where d.address_id is not null))[1] as address_id
                    from {work.Links}
                    join {table} own on own.id = l.entity_id
                    left join person_mentions m on (m.dataset, m.source_key, m.occurrence) = (l.dataset, l.source_key, l.held)
                    left join address_dwellings d on d.address_key = m.address_key
                    group by l.entity_id
                ) n
                where t.id = n.id and t.address_id is distinct from n.address_id
                """, cancellationToken);
        }
    }, cancellationToken);
}
