namespace Jianye.DataHub.Data.Writing;

/// <summary>Which of the organizations that records have named have a row of their own, by what <see cref="OrganizationNames"/> says is meant.</summary>
internal static class NamedOrganizations
{
    /// <summary>The named ones that nothing else stands for. A code counts where a name has been said with one alone; of two names with one code the first keeps it.</summary>
    public static string Kept { get; } = $"""
        create temp table organization_candidates on commit drop as
        select n.id, n.kind, n.name, case when cardinality(n.credit_codes) = 1 then n.credit_codes[1] end as credit_code, true as is_named
        from source_named n where n.thing = 'organization'
        union all
        select o.id, o.kind, o.name, o.credit_code, false from organizations o where not exists (select from source_named n where n.id = o.id);
        create temp table kept_organizations on commit drop as
        select n.id, n.kind, n.name, n.credit_code
        from organization_candidates n
        where n.is_named and not exists (
            select from organization_candidates other
            where other.credit_code = n.credit_code and other.id <> n.id and (not other.is_named or (other.kind, other.name) < (n.kind, n.name))
        ) and not exists (
            select from organization_candidates other
            where other.name = n.name and other.id <> n.id and {OrganizationNames.Meant("other", "n.kind", "n.name", creditCode: null)}
              and case when other.is_named
                  then n.credit_code is null and (other.credit_code is not null or other.kind <> n.kind)
                  else n.credit_code is null or other.credit_code is null or other.credit_code = n.credit_code end
        );
        drop table organization_candidates
        """;

    /// <summary>Rows that something else stands for.</summary>
    public const string Doubled = """
        select t.id from source_named n join organizations t on t.id = n.id
        where n.thing = 'organization' and not exists (select from kept_organizations k where k.id = n.id)
        """;

    public const string Rows = """
        insert into organizations as o (id, kind, name, credit_code, status, community_id, street_id, grid_id, level1_grid_id)
        select k.id, k.kind, k.name, k.credit_code, 'ACTIVE', c.id, c.street_id, c.grid_id, c.grid_id
        from kept_organizations k join source_named n on n.id = k.id
        left join communities c on c.code = case when cardinality(n.communities) = 1 then n.communities[1] end
        on conflict (id) do update set credit_code = excluded.credit_code, community_id = excluded.community_id, street_id = excluded.street_id,
            grid_id = excluded.grid_id, level1_grid_id = excluded.level1_grid_id
        where (o.credit_code, o.community_id) is distinct from (excluded.credit_code, excluded.community_id);
        drop table kept_organizations
        """;

    /// <summary>Rows of named ones whose code a live record bears.</summary>
    public static string Leaving(WorkingSet work, string[] datasets) => $"""
        select t.id
        from {work.Links} join source_records r on (r.dataset, r.source_key, r.occurrence) = (l.dataset, l.source_key, l.held)
        join organizations t on t.credit_code = r.claims->>'creditCode' join source_named n on n.id = t.id
        where l.live and l.dataset in ({string.Join(", ", datasets.Select(dataset => $"'{dataset}'").DefaultIfEmpty("''"))})
        """;
}
