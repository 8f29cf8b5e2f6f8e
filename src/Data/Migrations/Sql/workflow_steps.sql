-- What was done in the hub: a claim of the hub for each step, written with the row that it changed. Every derivation says them again after what the
-- platforms deliver. The entry is the step as the row's history tells it; claims are the columns that it set.
create table workflow_steps (
    number bigint generated always as identity primary key,
    entity text collate "C" not null,
    entity_id uuid not null,
    step text collate "C" not null,
    at timestamptz not null,
    role text collate "C" not null,
    subject text collate "C",
    state_before text collate "C",
    state_after text collate "C" not null,
    entry jsonb not null,
    claims jsonb not null default '{}'
);
create index ix_workflow_steps_row on workflow_steps (entity_id, number);
-- Rows that were made in the hub: nothing delivered says them again.
create index ix_workflow_steps_made on workflow_steps (entity, entity_id) where state_before is null;
create index ix_workflow_steps_reported_by on workflow_steps ((claims->>'reported_by_id')) where state_before is null;
create index ix_workflow_steps_related on workflow_steps ((claims->>'related_id')) where state_before is null;
create index ix_workflow_steps_applicant on workflow_steps ((claims->>'applicant_id')) where state_before is null;

-- A platform's steps and the hub's in the order of their time; a step whose time nobody knows stands where its side has it, before the others.
create function hub_merged_history(delivered jsonb, own jsonb) returns jsonb
language sql stable parallel safe as $$
    select coalesce(jsonb_agg(step order by at nulls first, side, position), '[]')
    from (
        select step, side, position, max((step->>'at')::timestamptz) over (partition by side order by position) as at
        from (
            select d.step, 0 as side, d.position from jsonb_array_elements(delivered) with ordinality as d(step, position)
            union all
            select o.step, 1, o.position from jsonb_array_elements(own) with ordinality as o(step, position)
        ) steps
    ) timed
$$;

-- Which change a caller's key has served for, for a day.
create table idempotency_keys (
    owner text collate "C" not null,
    key text collate "C" not null,
    mutation text collate "C" not null,
    input_hash bytea not null,
    entity_id uuid not null,
    at timestamptz not null,
    primary key (owner, key)
);
create index ix_idempotency_keys_at on idempotency_keys (at);

-- Every change of a row is a new version, whoever makes it; a write that leaves all as it was is none.
create function hub_count_request() returns trigger
language plpgsql as $$
declare
    same service_requests := new;
begin
    if tg_op = 'INSERT' then
        new.version := 1;
        return new;
    end if;
    same.version := old.version;
    new.version := case when same is distinct from old then old.version + 1 else old.version end;
    return new;
end
$$;
create trigger count_request before insert or update on service_requests for each row execute function hub_count_request();

-- An incident besides notes when its first response is overdue; what passes the time without being written is noted by a worker. Generated columns are
-- worked out afterwards.
create function hub_count_incident() returns trigger
language plpgsql as $$
declare
    same incidents;
begin
    new.overdue_since := case when coalesce(new.first_responded_at, clock_timestamp()) > new.first_response_due_at then new.first_response_due_at end;
    if tg_op = 'INSERT' then
        new.version := 1;
        return new;
    end if;
    same := new;
    same.version := old.version;
    same.open := old.open;
    new.version := case when same is distinct from old then old.version + 1 else old.version end;
    return new;
end
$$;
create trigger count_incident before insert or update on incidents for each row execute function hub_count_incident();
create index ix_incidents_awaited on incidents (first_response_due_at) where first_responded_at is null and overdue_since is null;
update incidents set overdue_since = first_response_due_at where coalesce(first_responded_at, clock_timestamp()) > first_response_due_at;
