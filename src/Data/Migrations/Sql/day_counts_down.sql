do $$
declare
    name text;
begin
    for name in select p.oid::regprocedure from pg_proc p where p.proname ~ '^hub_(incident|service_request)_counts_'
    loop
        execute format('drop function %s cascade', name);
    end loop;
end
$$;

drop view incident_counts_of_rows, service_request_counts_of_rows;
drop table incident_counts, service_request_counts;
drop function hub_day_from(timestamptz);
drop function hub_day_after(timestamptz);
drop function hub_day_of(timestamptz);
