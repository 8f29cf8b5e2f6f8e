-- What was changed: a message a statement, by trigger, in the transaction that changed it. Partitions a day (UTC); what falls into none of them is kept by the last.
create sequence outbox_ids;

create table outbox (
    -- Transactions end in another order than they begin: who reads by (tx, id), and only below the oldest that is still under way, misses none.
    tx xid8 not null default pg_current_xact_id(),
    id bigint not null default nextval('outbox_ids'),
    at timestamptz not null default clock_timestamp(),
    entity text collate "C" not null,
    kind "char" not null,
    ids uuid[] not null,
    -- The rows as they were, one for each id, with the names of the changed fields under "~"; null for new rows.
    before jsonb,
    constraint ck_outbox_kind check (kind in ('I', 'U', 'D'))
) partition by range (at);

create index ix_outbox_tx_id on outbox (tx, id);

create table outbox_rest partition of outbox default;

-- To which database the positions belong: after a restore, or in a copy, they mean something else.
create table outbox_state (
    epoch text collate "C" not null,
    database text collate "C" not null,
    -- The latest transaction of which messages were dropped; null while none was.
    dropped xid8,
    only_row boolean primary key default true check (only_row)
);

create function hub_outbox_partition(day date) returns void language plpgsql set search_path = public, pg_temp as $$
declare
    part text := 'outbox_' || to_char(day, 'YYYY_MM_DD');
    first timestamptz := to_char(day, 'YYYY-MM-DD') || ' 00:00:00+00';
begin
    if to_regclass(part) is not null then return; end if;
    perform pg_advisory_xact_lock(hashtext('hub_outbox_partition'));
    if to_regclass(part) is not null then return; end if;
    -- Messages of a day for which nobody was there to make a partition stay where they are.
    if exists (select from outbox_rest where at >= first and at < first + interval '1 day') then return; end if;
    execute format('create table %I (like outbox including defaults including constraints)', part);
    execute format('create index on %I (tx, id)', part);
    execute format('alter table outbox attach partition %I for values from (%L) to (%L)', part, first, first + interval '1 day');
end
$$;

-- Drops what is older, and notes up to where. Whoever writes would wait behind it while it waits for a long transaction: it gives up soon, and is tried again.
create function hub_outbox_drop(until date) returns void language plpgsql set search_path = public, pg_temp set lock_timeout = '2s' as $$
declare
    part text;
    latest xid8;
begin
    for part in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'outbox'::regclass and c.relname ~ '^outbox_\d{4}_\d\d_\d\d$' and c.relname < 'outbox_' || to_char(until, 'YYYY_MM_DD')
        order by 1
    loop
        execute format('select tx from %I order by tx desc limit 1', part) into latest;
        update outbox_state set dropped = latest where latest is not null and (dropped is null or dropped < latest);
        execute format('alter table outbox detach partition %I', part);
        execute format('drop table %I', part);
    end loop;
    select tx into latest from outbox_rest where at < until::timestamp at time zone 'UTC' order by tx desc limit 1;
    if latest is null then return; end if;
    update outbox_state set dropped = latest where dropped is null or dropped < latest;
    delete from outbox_rest where at < until::timestamp at time zone 'UTC';
end
$$;
