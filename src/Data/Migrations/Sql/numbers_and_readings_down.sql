alter table audit_log drop constraint ck_audit_log_kind;
alter table audit_log add constraint ck_audit_log_kind check (kind in ('READ', 'CHANGE', 'DELIVERY', 'EXPORT', 'HEADS')) not valid;
drop index ix_audit_log_listed;
alter table audit_log drop column listed_ids;

create or replace function hub_audit_partition(month date) returns void language plpgsql set search_path = public, pg_temp as $$
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

drop function hub_about(bigint, bigint);
drop function hub_two_digits(bigint);
drop function hub_two_digits(double precision);
drop function hub_two_digits(numeric);
