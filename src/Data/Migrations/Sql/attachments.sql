-- No foreign key on incidents: a derivation may take an incident away and bring it back under its key, and its files stay for it. Who sees them is told by the incident.

-- Which database a folder of files belongs to.
create table attachment_store (
    id uuid not null default gen_random_uuid(),
    only_row boolean primary key default true check (only_row)
);
insert into attachment_store default values;
