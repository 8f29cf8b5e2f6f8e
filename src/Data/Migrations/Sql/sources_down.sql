drop view sources;
drop function hub_mention_says, hub_remarks, hub_field_claims, hub_last_seen, hub_first_seen;
drop index ix_source_records_through;
drop table claim_winners;
alter table rejections drop column cells;
