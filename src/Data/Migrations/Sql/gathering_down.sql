alter table source_links drop column recalled;
drop table source_orphans, source_gathered;
