drop function hub_count_reference() cascade;
drop table reference_versions;
