namespace Jianye.DataHub.Data.Writing;

/// <summary>Tells which household a family of another register is (06 JTBH): the one in which the first register (07) has most of its members, of several the
/// first by key. The family is then a second key of it; one of whom no member is known there makes a household of its own.</summary>
internal static class FamilyHouseholds
{
    /// <summary>For <see cref="EntityProjection"/>: families that make a household of their own.</summary>
    public static string Own(string[] families) => $"not exists (select from source_links o where o.entity_id = l.entity_id and o.dataset not in ({List(families)}))";

    /// <summary>For <c>from</c> after a person of <c>claimed_persons</c> as <c>c</c>: the household of the person's family, as <c>f</c>, where the first register does not know the person.</summary>
    public static string OfResident(string[] families) => $"""
        left join (
            select distinct on (p.id) p.id, fl.entity_id as household_id
            from claimed_persons p
            join person_mentions m on m.resident_id = p.id and m.ordinal = 0
            join source_links ml on (ml.dataset, ml.source_key, ml.held) = (m.dataset, m.source_key, m.occurrence) and ml.live
            join source_gathered g on (g.from_dataset, g.from_key, g.occurrence) = (m.dataset, m.source_key, m.occurrence) and g.dataset in ({List(families)})
            join source_links fl on (fl.dataset, fl.source_key) = (g.dataset, g.source_key) and fl.live
            where p.household_id is null and not exists (
                select from person_mentions k join source_links kl on (kl.dataset, kl.source_key, kl.held) = (k.dataset, k.source_key, k.occurrence) and kl.live
                where k.resident_id = p.id and k.household_key is not null)
            order by p.id, m.rank, m.recency desc nulls last, m.dataset, m.source_key) f on f.id = c.id
        """;

    /// <summary>In part: families that have changed themselves, whose members are or were others, or whose members' households or dwellings are new.</summary>
    private const string Touched = """
        create temp table touched_families on commit drop as
        with persons as (
            select before as id from changed_mentions where before is not null
            union select resident_id from changed_mentions where resident_id is not null
            union select m.resident_id from work_changed w join person_mentions m on (m.dataset, m.source_key) = (w.dataset, w.source_key) where m.resident_id is not null
            union select m.resident_id from work_links w join person_mentions m on (m.household_dataset, m.household_key) = (w.dataset, w.source_key) where m.resident_id is not null
        ), records as (
            select m.dataset, m.source_key from persons p join person_mentions m on m.resident_id = p.id
            union select m.dataset, m.source_key from changed_dwellings d join person_mentions m on m.address_key = d.address_key
        )
        select g.dataset, g.source_key from records r join source_gathered g on (g.from_dataset, g.from_key) = (r.dataset, r.source_key) where g.dataset = any($1)
        union select w.dataset, w.source_key from work_links w where w.dataset = any($1)
        """;

    private static string Homes(WorkingSet work) => $"""
        create temp table family_homes on commit drop as
        with members as (
            select distinct g.dataset, g.source_key, m.resident_id
            from {(work.IsWhole ? "source_gathered g" : "touched_families t join source_gathered g on (g.dataset, g.source_key) = (t.dataset, t.source_key)")}
            join source_links l on (l.dataset, l.source_key, l.held) = (g.from_dataset, g.from_key, g.occurrence) and l.live
            join person_mentions m on (m.dataset, m.source_key, m.occurrence) = (g.from_dataset, g.from_key, g.occurrence) and m.ordinal = 0
            where g.dataset = any($1) and m.resident_id is not null
        ), homes as (
            select distinct on (p.resident_id) p.resident_id, h.entity_id as household_id, h.dataset || '/' || h.source_key as key
            from (select distinct resident_id from members) p
            join person_mentions m on m.resident_id = p.resident_id and m.household_key is not null
            join source_links l on (l.dataset, l.source_key, l.held) = (m.dataset, m.source_key, m.occurrence) and l.live
            join source_links h on (h.dataset, h.source_key) = (m.household_dataset, m.household_key) and h.live
            join households own on own.id = h.entity_id
            order by p.resident_id, m.rank, m.recency desc nulls last, m.dataset || '/' || m.source_key
        ), most as (
            select distinct on (f.dataset, f.source_key) f.dataset, f.source_key, o.household_id
            from members f join homes o using (resident_id)
            group by f.dataset, f.source_key, o.household_id, o.key
            order by f.dataset, f.source_key, count(*) desc, o.key
        )
        select l.dataset, l.source_key, l.entity_id as before, m.household_id as after,
            exists (select from source_links o where o.entity_id = l.entity_id and o.dataset <> all($1)) as was_joined
        from {(work.IsWhole ? "source_links l" : "touched_families t join source_links l on (l.dataset, l.source_key) = (t.dataset, t.source_key)")}
        left join most m on (m.dataset, m.source_key) = (l.dataset, l.source_key)
        where l.dataset = any($1) and l.live
        """;

    private static readonly string[] Moves =
    [
        "create temp table moved_families on commit drop as select * from family_homes where case when after is null then was_joined else before <> after end",
        "delete from households h using moved_families f where h.id = f.before and not f.was_joined",
        """
        update source_links l set entity_id = coalesce(f.after, hub_uuid_v7())
        from moved_families f where (l.dataset, l.source_key) = (f.dataset, f.source_key)
        """,
    ];

    private const string Members = """
        insert into work_residents
        select m.resident_id from touched_families t join source_gathered g on (g.dataset, g.source_key) = (t.dataset, t.source_key)
        join person_mentions m on (m.dataset, m.source_key) = (g.from_dataset, g.from_key) where m.resident_id is not null
        on conflict do nothing
        """;

    /// <param name="work">Gets the families to write, and their members.</param>
    /// <param name="families">The data sets of families.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static Task RunAsync(WorkingSet work, string[] families, CancellationToken cancellationToken) => work.StepAsync(async () =>
    {
        if (!work.IsWhole) await work.ExecuteAsync(Touched, cancellationToken, families);
        await work.ExecuteAsync(Homes(work), cancellationToken, families);
        foreach (var move in Moves) await work.ExecuteAsync(move, cancellationToken);
        if (work.IsWhole) return;
        await work.ExecuteAsync(Members, cancellationToken);
        await work.AddAsync("select dataset, source_key from touched_families", cancellationToken);
    }, cancellationToken);

    private static string List(string[] families) => string.Join(", ", families.Select(family => $"'{family}'"));
}
