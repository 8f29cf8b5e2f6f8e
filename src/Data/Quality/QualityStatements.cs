using System.Globalization;
using Jianye.DataHub.Data.Entities;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore;

namespace Jianye.DataHub.Data.Quality;

/// <summary>The SQL that measures one entity. Nothing in it comes from outside.</summary>
/// <param name="entity">In EF's model.</param>
/// <param name="expected">What should be known of it.</param>
internal sealed class QualityStatements(IEntityType entity, ExpectedFields expected)
{
    /// <summary>How often each object is spoken of by each platform now, and whether something in that could not be read.</summary>
    public string Said => entity.ClrType == typeof(Resident)
        ? """
            create temp table quality_said on commit drop as
            select m.resident_id as id, split_part(m.dataset, '/', 1) as slug, count(*) as said, max(coalesce(m.recency, 0)) as newest, bool_or(m.claims ? 'remarks') as is_flawed,
                avg((num_nonnulls(m.name, m.phone, coalesce(m.citizen_id, m.passport), m.birth_date, m.sex, coalesce(m.address_key, m.household_key)))::numeric / 6) as completeness
            from person_mentions m join source_links l on (l.dataset, l.source_key, l.held) = (m.dataset, m.source_key, m.occurrence) and l.live
            where m.resident_id is not null and cardinality($1) >= 0
            group by 1, 2
            """
        : """
            create temp table quality_said on commit drop as
            select l.entity_id as id, split_part(l.dataset, '/', 1) as slug, count(*) as said, max(coalesce(l.watermark, extract(epoch from l.seen_on)::bigint * 1000)) as newest,
                bool_or(f.source_key is not null) as is_flawed, null::numeric as completeness
            from source_links l
            left join (select dataset, source_key, occurrence from source_records where claims ? 'remarks') f on (f.dataset, f.source_key, f.occurrence) = (l.dataset, l.source_key, l.held)
            where l.live and l.entity_id is not null and l.dataset = any($1)
            group by 1, 2
            """;

    /// <summary>Every object with its place, how much of it is known, and what speaks against it.</summary>
    public string Objects => $"""
        create temp table quality_objects on commit drop as
        select t.id, {(IsPlaced ? "t.street_id, t.community_id, t.grid_id, t.level1_grid_id" : "null::uuid as street_id, null::uuid as community_id, null::uuid as grid_id, null::uuid as level1_grid_id")},
            num_nonnulls({string.Join(", ", expected.Names.Select(name => $"t.\"{Column(name)}\""))})::numeric / {expected.Names.Count.ToString(CultureInfo.InvariantCulture)} as completeness,
            {(expected.Time is null ? "null::timestamptz" : $"t.\"{Column(expected.Time)}\"::timestamptz")} as latest,
            coalesce(s.said, 1) as said, coalesce(s.is_flawed, false) as is_flawed, {Conflict} as is_conflict
        from "{entity.GetTableName()}" t
        left join (select id, sum(said) as said, bool_or(is_flawed) as is_flawed from quality_said group by 1) s on s.id = t.id
        {(entity.ClrType == typeof(Resident) ? Contradictions : "")}
        """;

    /// <summary>The district, and for what is placed its streets, communities and grids of both levels.</summary>
    public string Places => $"""
        insert into quality_measures
        select $1, null::uuid, o.street_id, o.community_id, o.grid_id, sum(o.said), count(*), avg(o.completeness), avg((not (o.is_flawed or o.is_conflict))::int), max(o.latest),
            count(*) filter (where o.is_conflict)
        from (
            select null::uuid as street_id, null::uuid as community_id, null::uuid as grid_id, said, completeness, latest, is_flawed, is_conflict from quality_objects
            {(IsPlaced ? string.Concat(Scopes.Select(scope => $"union all select {scope}, said, completeness, latest, is_flawed, is_conflict from quality_objects where {Which(scope)} is not null\n")) : "")}
        ) o
        group by 2, 3, 4, 5
        """;

    /// <summary>Each platform that speaks of such objects: what it refused counts against it.</summary>
    public const string Platforms = """
        insert into quality_measures
        select $2, p.id, null, null, null, coalesce(s.said, 0), coalesce(s.objects, 0), s.completeness, (s.objects - s.flawed)::numeric / nullif(s.objects + coalesce(r.refused, 0), 0), s.latest, coalesce(s.conflicts, 0)
        from (
            select s.slug, sum(s.said) as said, count(*) as objects, avg(coalesce(s.completeness, o.completeness)) as completeness, count(*) filter (where s.is_flawed) as flawed,
                to_timestamp(nullif(max(s.newest), 0) / 1000.0) as latest, count(*) filter (where o.is_conflict) as conflicts
            from quality_said s join quality_objects o on o.id = s.id
            group by 1
        ) s
        join platforms p on p.slug = s.slug
        left join (
            select platform_id, count(distinct coalesce(external_id, id::text)) as refused from rejections
            where exists (select from platforms o where o.id = platform_id and o.slug || '/' || dataset = any($1)) group by 1) r on r.platform_id = p.id
        """;

    /// <summary>Of residents: pairs that wait for a decision, in every scope that one of the two belongs to.</summary>
    public const string Waiting = """
        update quality_measures q set conflicts = q.conflicts + w.pairs
        from (
            with sides as (
                select r.id as review, s.record->>'platform' as slug, o.street_id, o.community_id, o.grid_id, o.level1_grid_id
                from match_reviews r cross join lateral (values (r.left_record, r.left_id), (r.right_record, r.right_id)) as s(record, resident_id)
                left join quality_objects o on o.id = s.resident_id
                where r.state = 'OPEN'
            )
            select platform_id, street_id, community_id, grid_id, count(*) as pairs
            from (
                select review, null::uuid as platform_id, null::uuid as street_id, null::uuid as community_id, null::uuid as grid_id from sides
                union select s.review, p.id, null, null, null from sides s join platforms p on p.slug = s.slug
                union select review, null, street_id, null, null from sides where street_id is not null
                union select review, null, null, community_id, null from sides where community_id is not null
                union select review, null, null, null, grid_id from sides where grid_id is not null
                union select review, null, null, null, level1_grid_id from sides where level1_grid_id is not null
            ) p
            group by 1, 2, 3, 4
        ) w
        where q.entity = $1 and (q.platform_id, q.street_id, q.community_id, q.grid_id) is not distinct from (w.platform_id, w.street_id, w.community_id, w.grid_id)
        """;

    private const string Contradictions = """
        left join (
            select m.resident_id
            from person_mentions m join source_links l on (l.dataset, l.source_key, l.held) = (m.dataset, m.source_key, m.occurrence) and l.live
            cross join lateral (values (m.birth_date), (case when m.citizen_id is not null then to_date(substr(m.citizen_id, 7, 8), 'YYYYMMDD') end)) as born(day)
            where m.resident_id is not null
            group by 1 having count(distinct born.day) > 1 or count(distinct m.sex) > 1 or count(distinct m.citizen_id) > 1
        ) c on c.resident_id = t.id
        """;

    private static readonly string[] Scopes =
    [
        "street_id, null::uuid, null::uuid", "null::uuid, community_id, null::uuid", "null::uuid, null::uuid, level1_grid_id", "null::uuid, null::uuid, nullif(grid_id, level1_grid_id)",
    ];

    private bool IsPlaced => typeof(IPlaced).IsAssignableFrom(entity.ClrType);

    private string Conflict => entity.ClrType == typeof(Resident) ? "c.resident_id is not null"
        : entity.ClrType == typeof(VolunteerAccount) ? "coalesce(t.balance, 0) < 0"
        : entity.ClrType == typeof(Organization) ? "exists (select from organizations o where o.credit_code = t.credit_code and o.id <> t.id)"
        : "false";

    private static string Which(string scope) => scope.Replace("null::uuid, ", "", StringComparison.Ordinal).Replace(", null::uuid", "", StringComparison.Ordinal);

    private string Column(string property) => entity.FindProperty(property)!.GetColumnName();
}
