drop view sources;
drop function hub_record_key;

-- What each object of the graph comes from: its own record, the records that name the person, and those that speak of the person of another record.
-- Plain alternatives without grouping, so that a statement that asks for one object's sources looks up that object's alone.
create view sources as
select
    md5(l.dataset || '/' || l.source_key)::uuid as id,
    l.entity_id,
    (select p.id from platforms p where p.slug = split_part(l.dataset, '/', 1)) as platform_id,
    split_part(l.dataset, '/', 2) as dataset,
    l.source_key as external_id,
    null::text collate "C" as role,
    hub_first_seen(l.dataset, l.source_key) as first_seen_at,
    hub_last_seen(l.dataset, l.source_key) as last_seen_at,
    null::text collate "C" as matched_by,
    l.live,
    hub_field_claims(coalesce(r.claims, '{}'), r.recency, l.live, null) as claims,
    hub_remarks(r.claims) as remarks,
    r.raw
from source_links l
join source_records r on (r.dataset, r.source_key, r.occurrence) = (l.dataset, l.source_key, l.held)
where l.entity_id is not null
union all
select
    md5(m.dataset || '/' || m.source_key || '#' || m.role)::uuid,
    m.resident_id,
    (select p.id from platforms p where p.slug = split_part(m.dataset, '/', 1)),
    split_part(m.dataset, '/', 2),
    m.source_key,
    m.role,
    hub_first_seen(m.dataset, m.source_key),
    hub_last_seen(m.dataset, m.source_key),
    m.matched_by,
    l.live and l.held = m.occurrence,
    hub_field_claims(hub_mention_says(m), m.recency, false, case when l.live and l.held = m.occurrence then
        (select w.winners->(m.dataset || '/' || m.source_key) from claim_winners w where w.resident_id = m.resident_id) end),
    hub_remarks(m.claims),
    (select r.raw from source_records r where (r.dataset, r.source_key, r.occurrence) = (m.dataset, m.source_key, m.occurrence))
from person_mentions m
join source_links l on (l.dataset, l.source_key) = (m.dataset, m.source_key)
where m.resident_id is not null
    -- The latest word of the record in this role is the one that counts.
    and not exists (
        select from person_mentions n
        where (n.dataset, n.source_key, n.role, n.resident_id) = (m.dataset, m.source_key, m.role, m.resident_id) and (n.occurrence, -n.ordinal) > (m.occurrence, -m.ordinal))
union all
select
    md5(l.dataset || '/' || l.source_key)::uuid,
    m.resident_id,
    (select p.id from platforms p where p.slug = split_part(l.dataset, '/', 1)),
    split_part(l.dataset, '/', 2),
    l.source_key,
    null::text collate "C",
    hub_first_seen(l.dataset, l.source_key),
    hub_last_seen(l.dataset, l.source_key),
    'PLATFORM_KEY'::text collate "C",
    l.live,
    hub_field_claims(r.claims, r.recency, false, case when l.live then
        (select w.winners->(l.dataset || '/' || l.source_key) from claim_winners w where w.resident_id = m.resident_id) end),
    hub_remarks(r.claims),
    r.raw
from person_mentions m
join source_links p on (p.dataset, p.source_key, p.held) = (m.dataset, m.source_key, m.occurrence) and p.live
join source_records r on r.claims ? 'through' and (r.claims->'through'->>'dataset') collate "C" = m.dataset
    and (r.claims->'through'->>'key') collate "C" = m.source_key
join source_links l on (l.dataset, l.source_key, l.held) = (r.dataset, r.source_key, r.occurrence)
where m.resident_id is not null and m.ordinal = 0;
