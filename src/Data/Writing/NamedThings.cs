namespace Jianye.DataHub.Data.Writing;

/// <summary>The organizations and service items that accepted records have named: each has a row of its own unless a delivered one, or one of the
/// hub's, has the name.</summary>
internal static class NamedThings
{
    private const string Organizations = """
        insert into organizations as o (id, kind, name, status, community_id, street_id, grid_id, level1_grid_id)
        select n.id, n.kind, n.name, 'ACTIVE', c.id, c.street_id, c.grid_id, c.grid_id
        from source_named n left join communities c on c.code = case when cardinality(n.communities) = 1 then n.communities[1] end
        where n.thing = 'organization' and not exists (
            select from organizations other where (other.kind, other.name) = (n.kind, n.name) and other.id <> n.id)
        on conflict (id) do update set community_id = excluded.community_id, street_id = excluded.street_id, grid_id = excluded.grid_id, level1_grid_id = excluded.level1_grid_id
        where o.community_id is distinct from excluded.community_id
        """;

    private const string ServiceItems = """
        insert into service_items (id, list, title)
        select n.id, n.kind, n.name
        from source_named n
        where n.thing = 'serviceItem' and not exists (
            select from service_items other where (other.list, other.title) = (n.kind, n.name) and other.id <> n.id)
        on conflict (id) do nothing
        """;

    /// <summary>Whether a table has rows for things known by name alone.</summary>
    public static bool IsOf(string table) => table is "organizations" or "service_items";

    /// <param name="work">Gets those who referred to rows that go.</param>
    /// <param name="referrers">Finds them.</param>
    /// <param name="table">One of the tables of such things.</param>
    /// <param name="datasets">The data sets that deliver some.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static Task RunAsync(WorkingSet work, Referrers referrers, string table, string[] datasets, CancellationToken cancellationToken) => work.StepAsync(async () =>
    {
        var (thing, kind, name) = table == "organizations" ? ("organization", "kind", "name") : ("serviceItem", "list", "title");
        var doubled = $"""
            select t.id from source_named n join {table} t on t.id = n.id
            where n.thing = '{thing}' and exists (select from {table} other where (other.{kind}, other.{name}) = (n.kind, n.name) and other.id <> n.id)
            """;
        await referrers.AddAsync(table, doubled, cancellationToken);
        // Who of several of one name is meant may be another now.
        var namesakes = $"""
            select o.id from work_links w join source_links l on (l.dataset, l.source_key) = (w.dataset, w.source_key) join {table} t on t.id = l.entity_id
            join {table} o on (o.{kind}, o.{name}) = (t.{kind}, t.{name}) where l.dataset in ({string.Join(", ", datasets.Select(dataset => $"'{dataset}'").DefaultIfEmpty("''"))})
            """;
        await referrers.AddAsync(table, namesakes, cancellationToken);
        await work.ExecuteAsync($"delete from {table} where id in ({doubled})", cancellationToken);
        await work.ExecuteAsync(table == "organizations" ? Organizations : ServiceItems, cancellationToken);
    }, cancellationToken);
}
