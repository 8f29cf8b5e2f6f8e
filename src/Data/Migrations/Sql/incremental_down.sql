drop table household_dwellings, address_dwellings, source_named, source_awaited;
drop index ix_person_mentions_address, ix_person_mentions_household, ix_person_mentions_passport, ix_person_mentions_citizen_id, ix_person_mentions_name, ix_source_records_building;
alter table intake_state drop column whole, drop column generation;
alter table source_links add column projected bigint;
alter table source_links drop column changed_in;

create function hub_dwellings() returns table (address_id uuid, address_key text)
language sql stable as $$
    select a.id, b.estate || '|' || b.number || '|' || regexp_replace(coalesce(a.unit, ''), '[^0-9]', '', 'g') || '|' || coalesce(a.room, '')
    from addresses a join buildings b on b.id = a.building_id
$$;

create function hub_household_dwellings() returns table (dataset text, source_key text, address_key text)
language sql stable as $$
    select l.dataset, l.source_key, d.address_key
    from source_links l join households h on h.id = l.entity_id join hub_dwellings() d on d.address_id = h.address_id
    where l.live
$$;
