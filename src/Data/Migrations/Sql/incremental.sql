-- Derivations are numbered. A key carries the number of the one that has to look at it: all with the number of the coming one have changed since the last.
alter table source_links add column changed_in bigint not null default 0;
create index ix_source_links_changed on source_links (changed_in);
alter table source_links drop column projected;

-- The coming derivation's number; whole as long as all of the graph must be derived and not only what has changed.
alter table intake_state add column generation bigint not null default 1, add column whole boolean not null default true;

-- The buildings that records name.
create index ix_source_records_building on source_records (building_key) where building_key is not null;

-- The evidence by which mentions are compared, the household and the dwelling that they name.
create index ix_person_mentions_name on person_mentions (name) where name is not null;
create index ix_person_mentions_citizen_id on person_mentions (citizen_id) where citizen_id is not null;
create index ix_person_mentions_passport on person_mentions (passport) where passport is not null;
create index ix_person_mentions_household on person_mentions (household_key) where household_key is not null;
create index ix_person_mentions_address on person_mentions (address_key) where address_key is not null;

-- References to records that are not there: who has to be looked at when they come.
create table source_awaited (
    awaited_dataset text collate "C" not null,
    awaited_key text collate "C" not null,
    dataset text collate "C" not null,
    source_key text collate "C" not null,
    primary key (awaited_dataset, awaited_key, dataset, source_key)
);
create index ix_source_awaited_by on source_awaited (dataset, source_key);

-- Organizations and service items that accepted records have ever named, each with the key of the row that stands for it unless a delivered one does.
create table source_named (
    thing text collate "C" not null,
    kind text collate "C" not null,
    name text collate "C" not null,
    communities text[] not null,
    id uuid not null default hub_uuid_v7(),
    primary key (thing, kind, name)
);
create unique index ix_source_named_id on source_named (id);
with things as (
    select v.value as thing
    from source_records r cross join lateral jsonb_each(r.claims) as f(field, claim)
    cross join lateral jsonb_array_elements(case jsonb_typeof(f.claim) when 'array' then f.claim else jsonb_build_array(f.claim) end) as v(value)
    where jsonb_typeof(v.value) = 'object' and (v.value ? 'organization' or v.value ? 'serviceItem')
), names as (
    select 'organization' as thing, thing->'organization'->>'kind' as kind, thing->'organization'->>'name' as name, thing->'organization'->>'community' as community from things
    union all
    select 'serviceItem', thing->'serviceItem'->>'list', thing->'serviceItem'->>'title', null from things
)
insert into source_named (thing, kind, name, communities, id)
select n.thing, n.kind, n.name, n.communities, coalesce(case n.thing
    when 'organization' then (select o.id from organizations o where o.kind = n.kind and o.name = n.name and not exists (select from source_links l where l.entity_id = o.id) order by o.id limit 1)
    else (select i.id from service_items i where i.list = n.kind and i.title = n.name and not exists (select from source_links l where l.entity_id = i.id) order by i.id limit 1) end, hub_uuid_v7())
from (
    select thing, kind, name, coalesce(array_agg(distinct community) filter (where community is not null), '{}') as communities
    from names where kind is not null and name is not null group by thing, kind, name
) n;

-- The dwellings of addresses and of households, in the canonical form in which they are compared.
create table address_dwellings (address_id uuid primary key, address_key text collate "C" not null, source_key text collate "C" not null);
create index ix_address_dwellings_key on address_dwellings (address_key);
create table household_dwellings (household_id uuid primary key, address_key text collate "C" not null);
create index ix_household_dwellings_key on household_dwellings (address_key);
drop function hub_household_dwellings, hub_dwellings;
