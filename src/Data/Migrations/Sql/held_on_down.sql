alter table person_mentions alter column claims set compression default;
alter table source_records alter column raw set compression default, alter column claims set compression default;
alter table source_links reset (fillfactor);
alter table source_links drop column held_on;
