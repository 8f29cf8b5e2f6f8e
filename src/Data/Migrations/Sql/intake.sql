-- What deliveries said, record by record. The graph is derived from these tables and can be derived again.
create table source_files (
    id uuid primary key,
    platform_id uuid not null references platforms on delete cascade,
    run_id uuid not null references platform_runs on delete cascade,
    path text collate "C" not null,
    digest bytea not null,
    delivery_date date,
    verdict text collate "C",
    reason text collate "C",
    message text collate "C",
    records_done bigint not null default 0,
    finished boolean not null default false
);
create unique index ix_source_files_run_path on source_files (run_id, path, digest);
create index ix_source_files_platform on source_files (platform_id);

-- One row a delivered record; raw and claims only where the record said something new.
create table source_records (
    dataset text collate "C" not null,
    source_key text collate "C" not null,
    occurrence bigint not null,
    file_id uuid not null references source_files on delete cascade,
    line bigint not null,
    verdict text collate "C" not null check (verdict in ('accept', 'duplicate', 'stale', 'delete', 'reject', 'withdrawn')),
    reason text collate "C",
    hash uuid not null,
    watermark bigint,
    recency bigint,
    raw text collate "C",
    claims jsonb,
    named_grid text collate "C",
    chain_dataset text collate "C",
    chain_key text collate "C",
    building_key text collate "C",
    point geometry(Point, 4326),
    named_community text collate "C",
    named_street text collate "C",
    grid_code text collate "C",
    primary key (dataset, source_key, occurrence)
);
create index ix_source_records_file on source_records (file_id);
create index ix_source_records_chain on source_records (chain_dataset, chain_key) where chain_key is not null;

-- One row a key: which version is held, and which entity it is of.
create table source_links (
    dataset text collate "C" not null,
    source_key text collate "C" not null,
    delivered bigint not null,
    entity_id uuid,
    live boolean not null,
    held bigint,
    watermark bigint,
    hash uuid,
    seen_on date,
    projected bigint,
    primary key (dataset, source_key)
);
create index ix_source_links_entity on source_links (entity_id) where entity_id is not null;

create table source_dumps (
    dataset text collate "C" not null,
    delivery_date date not null,
    primary key (dataset, delivery_date)
);

-- One row a person named by an accepted record version: the evidence and whom it was taken for.
create table person_mentions (
    dataset text collate "C" not null,
    source_key text collate "C" not null,
    occurrence bigint not null,
    role text collate "C" not null,
    ordinal smallint not null,
    name text collate "C",
    phone text collate "C",
    citizen_id text collate "C",
    passport text collate "C",
    id_pattern text collate "C",
    birth_date date,
    sex text collate "C",
    address_key text collate "C",
    household_dataset text collate "C",
    household_key text collate "C",
    worker_number text collate "C",
    post text collate "C",
    register boolean not null,
    claims jsonb,
    rank smallint not null,
    recency bigint,
    resident_id uuid,
    matched_by text collate "C",
    primary key (dataset, source_key, occurrence, role, ordinal)
);
create index ix_person_mentions_resident on person_mentions (resident_id);

create index ix_rejections_key on rejections (platform_id, dataset, external_id);

-- One row: true from the first record taken in until the graph has been derived from it.
create table intake_state (only_row boolean primary key default true check (only_row), pending boolean not null);
insert into intake_state (pending) values (false);

-- The dwelling of every household that is held, in the canonical form in which addresses are compared.
create function hub_dwellings() returns table (address_id uuid, address_key text)
language sql stable as $$
    select a.id, b.estate || '|' || b.number || '|' || regexp_replace(coalesce(a.unit, ''), '[^0-9]', '', 'g') || '|' || coalesce(a.room, '')
    from addresses a join buildings b on b.id = a.building_id
$$;

create function hub_household_dwellings() returns table (dataset text, source_key text, address_key text)
language sql stable as $$
    select l.dataset, l.source_key, d.address_key
    from source_links l join households h on h.id = l.entity_id join hub_dwellings() d on d.address_id = h.address_id
    where l.live
$$;

-- The steps of a workflow as delivered, each with the state that it left.
create function hub_history(steps jsonb) returns jsonb
language sql immutable as $$
    select coalesce(jsonb_agg(
        case when before is null then step else step || jsonb_build_object('from', before) end order by position), '[]')
    from (
        select step, position, lag(step->>'to') over (order by position) as before
        from jsonb_array_elements(case when jsonb_typeof(steps) = 'array' then steps else '[]' end) with ordinality as s(step, position)
    ) as steps
$$;
