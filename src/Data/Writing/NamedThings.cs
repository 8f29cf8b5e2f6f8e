using Npgsql;

namespace Jianye.DataHub.Data.Writing;

/// <summary>Makes the organizations and service items that records know by name alone, each once.</summary>
internal static class NamedThings
{
    public static async Task RunAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync("""
            create temp table named_things on commit drop as
            select distinct v.value as thing
            from source_links l join source_records r on (r.dataset, r.source_key, r.occurrence) = (l.dataset, l.source_key, l.held)
            cross join lateral jsonb_each(r.claims) as f(field, claim)
            cross join lateral jsonb_array_elements(case jsonb_typeof(f.claim) when 'array' then f.claim else jsonb_build_array(f.claim) end) as v(value)
            where l.live and jsonb_typeof(v.value) = 'object' and (v.value ? 'organization' or v.value ? 'serviceItem')
            """);
        await ExecuteAsync("""
            insert into organizations (id, kind, name, status, community_id, street_id, grid_id, level1_grid_id)
            select hub_uuid_v7(), n.kind, n.name, 'ACTIVE', c.id, c.street_id, c.grid_id, c.grid_id
            from (
                select thing->'organization'->>'kind' as kind, thing->'organization'->>'name' as name, case when count(distinct thing->'organization'->>'community') = 1 then min(thing->'organization'->>'community') end as community
                from named_things where thing ? 'organization' group by 1, 2
            ) n
            left join communities c on c.code = n.community
            where n.name is not null and n.kind is not null
              and not exists (select from organizations o where o.kind = n.kind and o.name = n.name)
            """);
        await ExecuteAsync("""
            insert into service_items (id, list, title)
            select hub_uuid_v7(), n.list, n.title
            from (select distinct thing->'serviceItem'->>'list' as list, thing->'serviceItem'->>'title' as title from named_things where thing ? 'serviceItem') n
            where n.list is not null and n.title is not null
              and not exists (select from service_items i where i.list = n.list and i.title = n.title)
            """);
        await transaction.CommitAsync(cancellationToken);

        async Task ExecuteAsync(string text)
        {
            await using var command = new NpgsqlCommand(text, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
