namespace Jianye.DataHub.Data.Writing;

/// <summary>Finds the level-2 grid of every accepted record by what it said (docs/guides/integrators.md, "Where a record belongs").</summary>
internal static class Placement
{
    /// <summary>In degrees, some 25 m: a point that lies no farther outside of the district is one of a place at its edge.</summary>
    private const string Noise = "0.00025";

    /// <summary>The records whose place may have changed: those of changed keys, of keys along chains to them, of changed buildings.</summary>
    private static readonly string[] Touched =
    [
        """
        create temp table work_records (dataset text collate "C", source_key text collate "C", depth integer, primary key (dataset, source_key)) on commit drop
        """,
        "insert into work_records select dataset, source_key, 0 from work_changed",
        """
        insert into work_records
        select distinct r.dataset, r.source_key, 0
        from work_changed w join source_records b on (b.dataset, b.source_key) = (w.dataset, w.source_key)
        join source_records r on r.building_key = (b.claims->>'estate') || '|' || (b.claims->>'number')
        where w.dataset = any($1) and b.verdict in ('accept', 'withdrawn', 'gathered')
        on conflict do nothing
        """,
    ];

    private const string NextTouched = """
        insert into work_records
        select distinct r.dataset, r.source_key, w.depth + 1
        from work_records w join source_records r on (r.chain_dataset, r.chain_key) = (w.dataset, w.source_key)
        where w.depth = $1
        on conflict do nothing
        """;

    /// <summary>What those records' chains lead to.</summary>
    private const string Needed = """
        create temp table chain_needs (dataset text collate "C", source_key text collate "C", depth integer, primary key (dataset, source_key)) on commit drop;
        insert into chain_needs
        select distinct r.chain_dataset, r.chain_key, 0
        from work_records w join source_records r on (r.dataset, r.source_key) = (w.dataset, w.source_key) where r.chain_key is not null
        """;

    private const string NextNeeded = """
        insert into chain_needs
        select distinct r.chain_dataset, r.chain_key, n.depth + 1
        from chain_needs n
        join source_links l on (l.dataset, l.source_key) = (n.dataset, n.source_key) and l.live
        join source_records r on (r.dataset, r.source_key, r.occurrence) = (l.dataset, l.source_key, l.held)
        where n.depth = $1 and r.chain_key is not null
        on conflict do nothing
        """;

    private static string Chains(WorkingSet work) => $"""
        create temp table chain_places on commit drop as
        select l.dataset, l.source_key, r.named_grid as grid_code, 0 as depth
        from {(work.IsWhole ? "source_links l" : "chain_needs n join source_links l on (l.dataset, l.source_key) = (n.dataset, n.source_key)")}
        join source_records r on (r.dataset, r.source_key, r.occurrence) = (l.dataset, l.source_key, l.held)
        where l.live and length(r.named_grid) = 15
          {(work.IsWhole ? "and l.dataset in (select distinct chain_dataset from source_records where chain_key is not null)" : "")};
        create unique index on chain_places (dataset, source_key);
        """;

    private static string NextLink(WorkingSet work) => $"""
        insert into chain_places
        select l.dataset, l.source_key, p.grid_code, p.depth + 1
        from chain_places p
        join source_records r on (r.chain_dataset, r.chain_key) = (p.dataset, p.source_key)
        join source_links l on (l.dataset, l.source_key, l.held) = (r.dataset, r.source_key, r.occurrence) and l.live
        {(work.IsWhole ? "" : "join chain_needs n on (n.dataset, n.source_key) = (l.dataset, l.source_key)")}
        where p.depth = $1
        on conflict do nothing
        """;

    private static string Places(WorkingSet work) => $"""
        with buildings as (
            select r.claims->>'estate' || '|' || (r.claims->>'number') as key, min(r.named_grid) as grid_code
            from source_links l join source_records r on (r.dataset, r.source_key, r.occurrence) = (l.dataset, l.source_key, l.held)
            where l.live and l.dataset = any($1) and length(r.named_grid) = 15
            group by 1 having count(distinct r.named_grid) = 1
        ), named as (
            select r.dataset, r.source_key, r.occurrence, r.grid_code as before, r.point, r.named_community,
                coalesce(case when length(r.named_grid) = 15 then r.named_grid end, c.grid_code, b.grid_code) as grid_code
            from {(work.IsWhole ? "source_records r" : "work_records w join source_records r on (r.dataset, r.source_key) = (w.dataset, w.source_key)")}
            left join chain_places c on (c.dataset, c.source_key) = (r.chain_dataset, r.chain_key)
            left join buildings b on b.key = r.building_key
            where r.verdict in ('accept', 'withdrawn', 'gathered') and r.dataset <> all($2)
        ), placed as (
            select n.dataset, n.source_key, n.occurrence, n.before,
                coalesce(n.grid_code, case
                    when n.point is null then null
                    when not exists (select from districts d where st_dwithin(d.boundary, n.point, {Noise})) then null
                    when n.named_community is not null then (
                        select g.code from grids g join communities c on c.id = g.community_id
                        where c.code = n.named_community and g.level = 'LEVEL_2'
                        order by st_distance(g.boundary, n.point), g.code limit 1)
                    else coalesce(
                        (select g.code from grids g where g.level = 'LEVEL_2' and st_covers(g.boundary, n.point) order by g.code limit 1),
                        (select g.code from grids g where g.level = 'LEVEL_2' and st_dwithin(g.boundary, n.point, {Noise}) order by st_distance(g.boundary, n.point), g.code limit 1))
                end) as grid_code
            from named n
        ), changed as (
            update source_records r set grid_code = p.grid_code
            from placed p
            where (r.dataset, r.source_key, r.occurrence) = (p.dataset, p.source_key, p.occurrence) and p.grid_code is distinct from p.before
            returning r.dataset, r.source_key
        )
        {(work.IsWhole ? "select 1" : "insert into work_links select distinct dataset, source_key from changed on conflict do nothing")}
        """;

    /// <param name="work">Gets the keys of records whose place has changed.</param>
    /// <param name="buildings">The data sets whose records are buildings.</param>
    /// <param name="byPost">The data sets whose records lie where a person's post is: <see cref="PostPlaces"/> finds it when it is known who is who.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static Task RunAsync(WorkingSet work, string[] buildings, string[] byPost, CancellationToken cancellationToken) => work.StepAsync(async () =>
    {
        if (!work.IsWhole)
        {
            foreach (var statement in Touched) await work.ExecuteAsync(statement, cancellationToken, statement.Contains("$1", StringComparison.Ordinal) ? [buildings] : []);
            await RepeatAsync(work, NextTouched, cancellationToken);
            await work.ExecuteAsync("analyze work_records", cancellationToken);
            await work.ExecuteAsync(Needed, cancellationToken);
            await RepeatAsync(work, NextNeeded, cancellationToken);
            await work.ExecuteAsync("analyze chain_needs", cancellationToken);
        }

        await work.ExecuteAsync(Chains(work), cancellationToken);
        await RepeatAsync(work, NextLink(work), cancellationToken);
        await work.ExecuteAsync("analyze chain_places", cancellationToken);
        await work.ExecuteAsync(Places(work), cancellationToken, buildings, byPost);
        work.Grow();
    }, cancellationToken);

    private static async Task RepeatAsync(WorkingSet work, string statement, CancellationToken cancellationToken)
    {
        for (var depth = 0; await work.ExecuteAsync(statement.Replace("$1", depth.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal), cancellationToken) > 0; depth++)
        {
        }
    }
}
