namespace Jianye.DataHub.Data.Writing;

/// <summary>Puts together, thing by thing, what live records say of things of which no platform delivers a record: one held record and one link
/// a thing, as if it had been delivered. Field by field the latest word wins; of equally late ones that of the greatest key, whichever came first.</summary>
internal static class GatheredRecords
{
    private const string All = "source_gathered g";

    /// <summary>The things of which a changed record speaks or has spoken.</summary>
    private const string Changed = """
        (select distinct g.dataset, g.source_key from work_changed w join source_gathered g on (g.from_dataset, g.from_key) = (w.dataset, w.source_key)) k
        join source_gathered g on (g.dataset, g.source_key) = (k.dataset, k.source_key)
        """;

    private static string Said(string from) => $$"""
        create temp table gathered on commit drop as
        with live as (
            select g.*, r.file_id
            from {{from}}
            join source_links l on (l.dataset, l.source_key, l.held) = (g.from_dataset, g.from_key, g.occurrence) and l.live
            join source_records r on (r.dataset, r.source_key, r.occurrence) = (g.from_dataset, g.from_key, g.occurrence)
        ), fields as (
            select dataset, source_key, jsonb_object_agg(field, value order by recency nulls first, from_dataset, from_key) as claims
            from live cross join lateral jsonb_each(claims) as f(field, value) group by dataset, source_key
        )
        select l.dataset, l.source_key, coalesce(f.claims, '{}'::jsonb) as claims, l.recency, l.file_id, l.named_grid, l.chain_dataset, l.chain_key, l.building_key,
            l.point, l.named_community, l.named_street
        from (
            select dataset, source_key, max(recency) as recency, (array_agg(file_id order by recency desc nulls last, from_dataset desc, from_key desc))[1] as file_id,
                (array_agg(named_grid order by recency desc nulls last, from_dataset desc, from_key desc) filter (where named_grid is not null))[1] as named_grid,
                (array_agg(chain_dataset order by recency desc nulls last, from_dataset desc, from_key desc) filter (where chain_key is not null))[1] as chain_dataset,
                (array_agg(chain_key order by recency desc nulls last, from_dataset desc, from_key desc) filter (where chain_key is not null))[1] as chain_key,
                (array_agg(building_key order by recency desc nulls last, from_dataset desc, from_key desc) filter (where building_key is not null))[1] as building_key,
                (array_agg(point order by recency desc nulls last, from_dataset desc, from_key desc) filter (where point is not null))[1] as point,
                (array_agg(named_community order by recency desc nulls last, from_dataset desc, from_key desc) filter (where named_community is not null))[1] as named_community,
                (array_agg(named_street order by recency desc nulls last, from_dataset desc, from_key desc) filter (where named_street is not null))[1] as named_street
            from live group by dataset, source_key
        ) l left join fields f using (dataset, source_key)
        """;

    private static string[] Statements(WorkingSet work) =>
    [
        $"""
        update source_links l set live = false, changed_in = {work.Generation}
        where l.dataset = any($1) and l.live and {(work.IsWhole ? "true" : Touched)} and not exists (select from gathered g where (g.dataset, g.source_key) = (l.dataset, l.source_key))
        """,
        """
        create temp table gathered_anew on commit drop as
        select g.*, coalesce(l.delivered, 0) + 1 as occurrence, coalesce(l.entity_id, hub_uuid_v7()) as entity_id
        from gathered g
        left join source_links l using (dataset, source_key)
        left join source_records r on (r.dataset, r.source_key, r.occurrence) = (l.dataset, l.source_key, l.held)
        where l.live is not true
            or (r.claims, r.recency, r.named_grid, r.chain_dataset, r.chain_key, r.building_key, r.point, r.named_community, r.named_street)
                is distinct from (g.claims, g.recency, g.named_grid, g.chain_dataset, g.chain_key, g.building_key, g.point, g.named_community, g.named_street)
        """,
        "delete from source_records r using gathered_anew g where (r.dataset, r.source_key) = (g.dataset, g.source_key)",
        """
        insert into source_records (dataset, source_key, occurrence, file_id, line, verdict, hash, recency, claims,
            named_grid, chain_dataset, chain_key, building_key, point, named_community, named_street)
        select dataset, source_key, occurrence, file_id, 0, 'gathered', md5(claims::text)::uuid, recency, claims,
            named_grid, chain_dataset, chain_key, building_key, point, named_community, named_street
        from gathered_anew
        """,
        $"""
        insert into source_links (dataset, source_key, delivered, entity_id, live, held, changed_in)
        select dataset, source_key, occurrence, entity_id, true, occurrence, {work.Generation} from gathered_anew
        on conflict (dataset, source_key) do update set
            delivered = excluded.delivered, entity_id = excluded.entity_id, live = true, held = excluded.held, changed_in = excluded.changed_in
        """,
    ];

    private const string Touched = """
        exists (select from source_gathered g join work_changed w on (w.dataset, w.source_key) = (g.from_dataset, g.from_key)
            where (g.dataset, g.source_key) = (l.dataset, l.source_key))
        """;

    /// <param name="work">Gets the things that have changed.</param>
    /// <param name="datasets">The gathered data sets.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task RunAsync(WorkingSet work, string[] datasets, CancellationToken cancellationToken)
    {
        if (datasets.Length == 0) return;
        await work.StepAsync(async () =>
        {
            foreach (var statement in Statements(work).Prepend(Said(work.IsWhole ? All : Changed)))
            {
                await work.ExecuteAsync(statement, cancellationToken, statement.Contains("$1", StringComparison.Ordinal) ? [datasets] : []);
            }

            if (work.IsWhole) return;
            const string New = "select l.dataset, l.source_key from source_links l where l.changed_in = {0} and l.dataset = any($1)";
            await work.ExecuteAsync($"insert into work_changed {string.Format(null, New, work.Generation)} on conflict do nothing", cancellationToken, datasets);
            await work.AddAsync("select dataset, source_key from work_changed", cancellationToken);
        }, cancellationToken);
    }
}
