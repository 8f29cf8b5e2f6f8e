namespace Jianye.DataHub.Data.Writing;

/// <summary>The organizations and service items that accepted records have named: each has a row of its own unless a delivered one, or one of the
/// hub's, is meant by the name.</summary>
internal static class NamedThings
{
    private const string ServiceItems = """
        insert into service_items (id, list, title)
        select n.id, n.kind, n.name
        from source_named n
        where n.thing = 'serviceItem' and not exists (
            select from service_items other where (other.list, other.title) = (n.kind, n.name) and other.id <> n.id)
        on conflict (id) do nothing
        """;

    private const string DoubledItems = """
        select t.id from source_named n join service_items t on t.id = n.id
        where n.thing = 'serviceItem' and exists (select from service_items other where (other.list, other.title) = (n.kind, n.name) and other.id <> n.id)
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
        var isOrganizations = table == "organizations";
        if (isOrganizations) await work.ExecuteAsync(NamedOrganizations.Kept, cancellationToken);
        var doubled = isOrganizations ? NamedOrganizations.Doubled : DoubledItems;
        await referrers.AddAsync(table, doubled, cancellationToken);
        // Who of several of one name is meant may be another now.
        var namesakes = $"""
            select o.id from work_links w join source_links l on (l.dataset, l.source_key) = (w.dataset, w.source_key) join {table} t on t.id = l.entity_id
            join {table} o on {(isOrganizations ? "o.name = t.name" : "(o.list, o.title) = (t.list, t.title)")}
            where l.dataset in ({string.Join(", ", datasets.Select(dataset => $"'{dataset}'").DefaultIfEmpty("''"))})
            """;
        await referrers.AddAsync(table, namesakes, cancellationToken);
        await work.ExecuteAsync($"delete from {table} where id in ({doubled})", cancellationToken);
        await work.ExecuteAsync(isOrganizations ? NamedOrganizations.Rows : ServiceItems, cancellationToken);
    }, cancellationToken);

    /// <summary>Takes rows of named organizations away, before delivered ones come that bear their credit codes.</summary>
    public static Task GiveWayAsync(WorkingSet work, Referrers referrers, string[] datasets, CancellationToken cancellationToken) => work.StepAsync(async () =>
    {
        var leaving = NamedOrganizations.Leaving(work, datasets);
        await referrers.AddAsync("organizations", leaving, cancellationToken);
        await work.ExecuteAsync($"delete from organizations where id in ({leaving})", cancellationToken);
    }, cancellationToken);
}
