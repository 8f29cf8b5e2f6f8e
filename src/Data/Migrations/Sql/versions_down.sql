alter table source_links drop column version;
