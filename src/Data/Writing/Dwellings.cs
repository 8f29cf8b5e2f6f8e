namespace Jianye.DataHub.Data.Writing;

/// <summary>Keeps the dwellings of addresses and households in the canonical form in which they are compared, and tells which have changed.</summary>
internal static class Dwellings
{
    private const string AddressValue = "b.estate || '|' || b.number || '|' || regexp_replace(coalesce(a.unit, ''), '[^0-9]', '', 'g') || '|' || coalesce(a.room, '')";

    /// <summary>A household of the register: one that only a family is has its dwelling from its members.</summary>
    private const string IsRegistered = "exists (select from source_links r where r.entity_id = h.id and r.dataset = any($3))";

    private static readonly string[] AllAnew =
    [
        $"""
        truncate address_dwellings, household_dwellings;
        insert into address_dwellings (address_id, address_key, source_key)
        select a.id, {AddressValue}, l.dataset || '/' || l.source_key
        from addresses a join buildings b on b.id = a.building_id join source_links l on l.entity_id = a.id
        where {AddressValue} is not null
        """,
        $"""
        insert into household_dwellings (household_id, address_key)
        select h.id, d.address_key from households h join address_dwellings d on d.address_id = h.address_id where {IsRegistered}
        """,
        "analyze address_dwellings, household_dwellings",
    ];

    private static readonly string[] Changed =
    [
        """
        create temp table touched_addresses on commit drop as
        select l.entity_id as id from work_links w join source_links l on (l.dataset, l.source_key) = (w.dataset, w.source_key) where l.dataset = any($1)
        union
        select a.id from work_links w join source_links l on (l.dataset, l.source_key) = (w.dataset, w.source_key) join addresses a on a.building_id = l.entity_id where l.dataset = any($2)
        """,
        $"""
        create temp table changed_addresses on commit drop as
        select t.id, d.address_key as before, {AddressValue} as after, l.dataset || '/' || l.source_key as source_key
        from touched_addresses t left join source_links l on l.entity_id = t.id left join addresses a on a.id = t.id left join buildings b on b.id = a.building_id left join address_dwellings d on d.address_id = t.id
        where t.id is not null and d.address_key is distinct from ({AddressValue})
        """,
        """
        delete from address_dwellings d using changed_addresses c where d.address_id = c.id;
        insert into address_dwellings (address_id, address_key, source_key) select id, after, source_key from changed_addresses where after is not null
        """,
        $"""
        create temp table changed_households on commit drop as
        select t.id, o.address_key as before, d.address_key as after
        from (
            select l.entity_id as id from work_links w join source_links l on (l.dataset, l.source_key) = (w.dataset, w.source_key) where l.dataset = any($3)
            union
            select h.id from changed_addresses c join households h on h.address_id = c.id where {IsRegistered}
        ) t
        left join household_dwellings o on o.household_id = t.id
        left join households h on h.id = t.id left join address_dwellings d on d.address_id = h.address_id
        where t.id is not null and o.address_key is distinct from d.address_key
        """,
        """
        delete from household_dwellings d using changed_households c where d.household_id = c.id;
        insert into household_dwellings (household_id, address_key) select id, after from changed_households where after is not null
        """,
        """
        create temp table changed_dwellings on commit drop as
        select before as address_key from changed_addresses where before is not null union select after from changed_addresses where after is not null
        """,
    ];

    /// <param name="work">In part, the tables <c>changed_households</c> (with the dwelling before and after) and <c>changed_dwellings</c> tell what is new.</param>
    /// <param name="addresses">The data sets whose records are addresses.</param>
    /// <param name="buildings">Those of buildings.</param>
    /// <param name="households">Those of households.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static Task RunAsync(WorkingSet work, string[] addresses, string[] buildings, string[] households, CancellationToken cancellationToken) => work.StepAsync(async () =>
    {
        foreach (var statement in work.IsWhole ? AllAnew : Changed)
        {
            var text = statement.Replace("$3", "$1", StringComparison.Ordinal);
            await work.ExecuteAsync(text, cancellationToken, statement.Contains("$3", StringComparison.Ordinal) ? [households] : statement.Contains("$2", StringComparison.Ordinal) ? [addresses, buildings] : []);
        }
    }, cancellationToken);
}
