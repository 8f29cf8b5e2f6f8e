-- The unified social credit codes under which an organization has been named.
alter table source_named add column credit_codes text[] not null default '{}';
