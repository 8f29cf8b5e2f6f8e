alter table person_mentions reset (fillfactor);
alter function hub_history(jsonb) parallel unsafe;
drop index ix_service_items_list_title;
