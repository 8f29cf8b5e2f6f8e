-- The cells of a rejected record by column, whatever the form in which it was delivered: what its file for repair is made of.
alter table rejections add column cells text collate "C";

-- Which field of a resident is whose word: an object of lists of fields by source (data set and key). Derived with the residents.
create table claim_winners (
    resident_id uuid primary key,
    winners jsonb not null
);

-- From a record that speaks of the person of another one (07 tags) to that other one's key and back.
create index ix_source_records_through on source_records
    ((claims->'through'->>'dataset') collate "C", (claims->'through'->>'key') collate "C") where claims ? 'through';

-- When the run began in which a key was first, or last, delivered.
create function hub_first_seen(record_dataset text, record_key text) returns timestamptz
language sql stable parallel safe as $$
    select run.started_at
    from source_records r join source_files f on f.id = r.file_id join platform_runs run on run.id = f.run_id
    where r.dataset = record_dataset and r.source_key = record_key order by r.occurrence limit 1
$$;

create function hub_last_seen(record_dataset text, record_key text) returns timestamptz
language sql stable parallel safe as $$
    select run.started_at
    from source_records r join source_files f on f.id = r.file_id join platform_runs run on run.id = f.run_id
    where r.dataset = record_dataset and r.source_key = record_key order by r.occurrence desc limit 1
$$;

-- A claim document as a list of fields. Won are all of a record alone, or those that the winners' list has.
create function hub_field_claims(said jsonb, recency bigint, alone boolean, won jsonb) returns jsonb
language sql stable parallel safe as $$
    select coalesce(jsonb_agg(jsonb_build_object(
        'field', f.field, 'value', f.value, 'at', to_char(to_timestamp(recency / 1000.0) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'won', alone or coalesce(won ? f.field, false)) order by f.field), '[]')
    from jsonb_each_text(said) as f(field, value)
    where f.field not in ('remarks', 'through')
$$;

create function hub_remarks(said jsonb) returns text[]
language sql immutable parallel safe as $$
    select array(select jsonb_array_elements_text(case when jsonb_typeof(said->'remarks') = 'array' then said->'remarks' else '[]' end))
$$;

-- What a mention says of the person: the record's words, and what names the person; a number that holds says birth date and sex, too (GB 11643).
create function hub_mention_says(m person_mentions) returns jsonb
language sql stable parallel safe as $$
    select jsonb_strip_nulls(jsonb_build_object(
        'name', m.name, 'phone', m.phone, 'idNumber', m.citizen_id,
        'birthDate', coalesce(m.birth_date::text, case when m.matched_by = 'CITIZEN_ID' then to_date(substr(m.citizen_id, 7, 8), 'YYYYMMDD')::text end),
        'sex', coalesce(m.sex, case when m.matched_by = 'CITIZEN_ID' then case when substr(m.citizen_id, 17, 1)::int % 2 = 1 then 'MALE' else 'FEMALE' end end),
        'identifiers', case when m.citizen_id is not null or m.passport is not null then
            case when m.citizen_id is null then '[]' else jsonb_build_array(jsonb_build_object('kind', 'CITIZEN_ID', 'value', m.citizen_id)) end ||
            case when m.passport is null then '[]' else jsonb_build_array(jsonb_build_object('kind', 'PASSPORT', 'value', m.passport)) end end
    )) || coalesce(m.claims, '{}')
$$;

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
