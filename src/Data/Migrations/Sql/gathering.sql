-- What accepted records say of things of which no platform delivers a record (a work group, a consultation). A derivation puts the words of the
-- live ones together into one record a thing, with the verdict "gathered", and a link of the gathered data set.
create table source_gathered (
    dataset text collate "C" not null,
    source_key text collate "C" not null,
    from_dataset text collate "C" not null,
    from_key text collate "C" not null,
    occurrence bigint not null,
    claims jsonb not null,
    recency bigint,
    named_grid text collate "C",
    chain_dataset text collate "C",
    chain_key text collate "C",
    building_key text collate "C",
    point geometry(Point, 4326),
    named_community text collate "C",
    named_street text collate "C",
    primary key (from_dataset, from_key, occurrence, dataset, source_key)
);
create index ix_source_gathered_key on source_gathered (dataset, source_key);

alter table source_records drop constraint source_records_verdict_check;
alter table source_records add constraint source_records_verdict_check
    check (verdict in ('accept', 'duplicate', 'stale', 'delete', 'reject', 'withdrawn', 'gathered'));

-- Rejected records that become accepted by themselves once what they refer to is delivered.
create table source_orphans (
    dataset text collate "C" not null,
    source_key text collate "C" not null,
    occurrence bigint not null,
    awaited_dataset text collate "C" not null,
    awaited_key text collate "C" not null,
    primary key (dataset, source_key, occurrence)
);
create index ix_source_orphans_awaited on source_orphans (awaited_dataset, awaited_key);

-- True from the moment that a recall names the key, whether or not its message is there yet.
alter table source_links add column recalled boolean not null default false;
