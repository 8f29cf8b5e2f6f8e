using Npgsql;

namespace Jianye.DataHub.Data.Writing;

/// <summary>Finds the level-2 grid of every accepted record by what it said (docs/guides/integrators.md, "Where a record belongs").</summary>
internal static class Placement
{
    private const string Chains = """
        create temp table chain_places on commit drop as
        select l.dataset, l.source_key, r.named_grid as grid_code, 0 as depth
        from source_links l join source_records r on (r.dataset, r.source_key, r.occurrence) = (l.dataset, l.source_key, l.held)
        where l.live and length(r.named_grid) = 15
          and l.dataset in (select distinct chain_dataset from source_records where chain_key is not null);
        create unique index on chain_places (dataset, source_key);
        """;

    private const string NextLink = """
        insert into chain_places
        select l.dataset, l.source_key, p.grid_code, p.depth + 1
        from chain_places p
        join source_records r on (r.chain_dataset, r.chain_key) = (p.dataset, p.source_key)
        join source_links l on (l.dataset, l.source_key, l.held) = (r.dataset, r.source_key, r.occurrence) and l.live
        where p.depth = (select max(depth) from chain_places)
        on conflict do nothing
        """;

    private const string Places = """
        with buildings as (
            select r.claims->>'estate' || '|' || (r.claims->>'number') as key, min(r.named_grid) as grid_code
            from source_links l join source_records r on (r.dataset, r.source_key, r.occurrence) = (l.dataset, l.source_key, l.held)
            where l.live and l.dataset = any($1) and length(r.named_grid) = 15
            group by 1 having count(distinct r.named_grid) = 1
        ), named as (
            select r.dataset, r.source_key, r.occurrence, r.grid_code as before, r.point, r.named_community,
                coalesce(case when length(r.named_grid) = 15 then r.named_grid end, c.grid_code, b.grid_code) as grid_code
            from source_records r
            left join chain_places c on (c.dataset, c.source_key) = (r.chain_dataset, r.chain_key)
            left join buildings b on b.key = r.building_key
            where r.verdict in ('accept', 'withdrawn', 'gathered')
        ), placed as (
            select n.dataset, n.source_key, n.occurrence, n.before,
                coalesce(n.grid_code, case
                    when n.point is null then null
                    when not exists (select from districts d where st_covers(d.boundary, n.point)) then null
                    when n.named_community is not null then (
                        select g.code from grids g join communities c on c.id = g.community_id
                        where c.code = n.named_community and g.level = 'LEVEL_2'
                        order by st_distance(g.boundary, n.point), g.code limit 1)
                    else (
                        select g.code from grids g
                        where g.level = 'LEVEL_2' and st_covers(g.boundary, n.point) order by g.code limit 1)
                end) as grid_code
            from named n
        )
        update source_records r set grid_code = p.grid_code
        from placed p
        where (r.dataset, r.source_key, r.occurrence) = (p.dataset, p.source_key, p.occurrence) and p.grid_code is distinct from p.before
        """;

    /// <param name="connection">Without a transaction; one is made.</param>
    /// <param name="buildings">The data sets whose records are buildings.</param>
    public static async Task RunAsync(NpgsqlConnection connection, string[] buildings, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(Chains);
        while (await ExecuteAsync(NextLink) > 0)
        {
        }

        await ExecuteAsync("analyze chain_places");
        await ExecuteAsync(Places, new NpgsqlParameter<string[]> { TypedValue = buildings });
        await transaction.CommitAsync(cancellationToken);

        async Task<int> ExecuteAsync(string text, params NpgsqlParameter[] parameters)
        {
            await using var command = new NpgsqlCommand(text, connection);
            command.Parameters.AddRange(parameters);
            return await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
