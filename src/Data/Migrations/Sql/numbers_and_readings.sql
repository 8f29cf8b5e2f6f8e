-- The keys of the rows of large readings: found by looking through these, of which there are few; an index over them would cost each such reading more than it costs to answer.
alter table audit_log add column listed_ids uuid[];
alter table audit_log alter column listed_ids set storage external;
alter table audit_log drop constraint ck_audit_log_kind;
alter table audit_log add constraint ck_audit_log_kind check (kind in ('READ', 'CHANGE', 'DELIVERY', 'EXPORT', 'ARCHIVE', 'HEADS'));
create index ix_audit_log_listed on audit_log (at) where listed_ids is not null;

create or replace function hub_audit_partition(month date) returns void language plpgsql set search_path = public, pg_temp as $$
declare
    part text := 'audit_log_' || to_char(month, 'YYYY_MM');
begin
    if to_regclass(part) is not null then return; end if;
    perform pg_advisory_xact_lock(hashtext('hub_audit_partition'));
    if to_regclass(part) is not null then return; end if;
    execute format('create table %I (like audit_log including defaults including constraints including storage)', part);
    execute format('create trigger %I before truncate on %I for each statement execute function hub_audit_is_kept()', 'tr_' || part || '_all', part);
    execute format(
        'alter table audit_log attach partition %I for values from (%L) to (%L)',
        part, to_char(month, 'YYYY-MM-01') || ' 00:00:00+00', to_char(month + interval '1 month', 'YYYY-MM-01') || ' 00:00:00+00');
end
$$;

-- A number of rows as it is told to who may not see them: a multiple of five, the one below or the one above, by a mark that is always the same for the same rows and tells nothing of how many they are.
-- The mean of it is the number itself.
create function hub_about(rows bigint, mark bigint) returns bigint language sql immutable parallel safe as $$
    select case when rows = 0 then 0 else (rows + abs(hashint8(coalesce(mark, 0))::bigint) % 5) / 5 * 5 end
$$;

-- A figure as it is told to the same: its first two digits.
create function hub_two_digits(value numeric) returns numeric language sql immutable strict parallel safe as $$
    select case when value = 0 then 0 else round(value, 1 - floor(log(abs(value)))::int) end
$$;

create function hub_two_digits(value double precision) returns double precision language sql immutable strict parallel safe as $$
    select hub_two_digits(value::numeric)::double precision
$$;

create function hub_two_digits(value bigint) returns bigint language sql immutable strict parallel safe as $$
    select hub_two_digits(value::numeric)::bigint
$$;
