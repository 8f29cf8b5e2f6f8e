namespace Jianye.DataHub.Data.Writing;

/// <summary>Places the records that say no grid where the person whom they name first is 网格长 or 网格员 (10 workers, 20): a post that is held now wins over one
/// that has ended or was taken back, then the one that the record itself names.</summary>
internal static class PostPlaces
{
    private static string Places(WorkingSet work) => $"""
        with placed as (
            select r.dataset, r.source_key, r.occurrence, p.grid_code
            from {(work.IsWhole ? "source_records r" : "work_links w join source_records r on (r.dataset, r.source_key) = (w.dataset, w.source_key)")}
            left join person_mentions m on (m.dataset, m.source_key, m.occurrence) = (r.dataset, r.source_key, r.occurrence) and m.ordinal = 0
            left join lateral (
                select t.named_grid as grid_code
                from person_mentions tm
                join source_records t on (t.dataset, t.source_key, t.occurrence) = (tm.dataset, tm.source_key, tm.occurrence)
                join source_links l on (l.dataset, l.source_key) = (tm.dataset, tm.source_key)
                where tm.resident_id = m.resident_id and tm.dataset = any($2) and length(t.named_grid) = 15 and t.claims->>'role' in ('GRID_CHIEF', 'GRID_MEMBER')
                order by l.live and l.held = tm.occurrence desc, t.claims->>'validTo' is null desc, t.claims->>'role' is not distinct from r.claims->>'post' desc,
                    t.claims->>'validFrom' desc nulls last, t.named_grid
                limit 1
            ) p on true
            where r.dataset = any($1) and r.verdict in ('accept', 'withdrawn')
        ), changed as (
            update source_records r set grid_code = p.grid_code
            from placed p
            where (r.dataset, r.source_key, r.occurrence) = (p.dataset, p.source_key, p.occurrence) and r.grid_code is distinct from p.grid_code
            returning r.dataset, r.source_key
        )
        {(work.IsWhole ? "select 1" : "insert into work_links select distinct dataset, source_key from changed on conflict do nothing")}
        """;

    /// <param name="work">Gets the keys of records whose place has changed.</param>
    /// <param name="datasets">The data sets whose records lie so.</param>
    /// <param name="teams">The data sets whose records are posts.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static Task RunAsync(WorkingSet work, string[] datasets, string[] teams, CancellationToken cancellationToken) => work.StepAsync(async () =>
    {
        if (datasets.Length == 0) return;
        await work.AddAsync($"""
            select m.dataset, m.source_key from work_residents w join person_mentions m on m.resident_id = w.id
            where m.dataset in ({string.Join(", ", datasets.Select(dataset => $"'{dataset}'"))})
            """, cancellationToken);
        await work.ExecuteAsync(Places(work), cancellationToken, datasets, teams);
        work.Grow();
    }, cancellationToken);
}
