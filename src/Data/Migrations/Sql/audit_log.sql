-- Who read or changed personal data: a table that only grows, a partition a month (UTC). Entries of one process of the hub are a chain by their hashes.
create table audit_log (
    id uuid not null,
    chain text collate "C" not null,
    sequence bigint not null,
    at timestamptz not null,
    kind text collate "C" not null,
    role text collate "C" not null,
    subject text collate "C",
    scope text[] collate "C" not null,
    platform text collate "C",
    purpose text collate "C",
    operation text collate "C",
    operation_hash text collate "C",
    address text collate "C",
    columns text[] collate "C" not null,
    ids uuid[] not null,
    count bigint not null,
    digest text collate "C",
    heads text[] collate "C" not null,
    previous bytea not null,
    hash bytea not null,
    primary key (id, at),
    constraint ck_audit_log_kind check (kind in ('READ', 'CHANGE', 'DELIVERY', 'EXPORT', 'HEADS'))
) partition by range (at);

create index ix_audit_log_chain_sequence on audit_log (chain, sequence);
create index ix_audit_log_at_id on audit_log (at, id);
-- A resident asks who read the own record.
create index ix_audit_log_ids on audit_log using gin (ids);
create index ix_audit_log_heads on audit_log (at) where kind = 'HEADS';

create function hub_audit_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'The audit log only grows.' using errcode = 'insufficient_privilege';
end
$$;

create trigger tr_audit_log_rows before update or delete on audit_log for each row execute function hub_audit_is_kept();
create trigger tr_audit_log_all before truncate on audit_log for each statement execute function hub_audit_is_kept();

-- Attached, not made in place: that would wait for whoever reads the log, and make them wait.
create function hub_audit_partition(month date) returns void language plpgsql set search_path = public, pg_temp as $$
declare
    part text := 'audit_log_' || to_char(month, 'YYYY_MM');
begin
    if to_regclass(part) is not null then return; end if;
    perform pg_advisory_xact_lock(hashtext('hub_audit_partition'));
    if to_regclass(part) is not null then return; end if;
    execute format('create table %I (like audit_log including defaults including constraints)', part);
    execute format('create trigger %I before truncate on %I for each statement execute function hub_audit_is_kept()', 'tr_' || part || '_all', part);
    execute format(
        'alter table audit_log attach partition %I for values from (%L) to (%L)',
        part, to_char(month, 'YYYY-MM-01') || ' 00:00:00+00', to_char(month + interval '1 month', 'YYYY-MM-01') || ' 00:00:00+00');
end
$$;
