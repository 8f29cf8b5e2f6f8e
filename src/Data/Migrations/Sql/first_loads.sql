-- Who names a service by its title is led to it once a record.
create index ix_service_items_list_title on service_items (list, title);

-- Projections of a whole district are worked out on several cores.
alter function hub_history(jsonb) parallel safe;

-- Who is who is written beside each mention soon after it came: in the same page, so that no index has to follow.
alter table person_mentions set (fillfactor = 50);
