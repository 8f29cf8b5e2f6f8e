drop index ix_rejections_key;
drop table intake_state, person_mentions, source_dumps, source_links, source_records, source_files;
drop function hub_history, hub_household_dwellings, hub_dwellings;
