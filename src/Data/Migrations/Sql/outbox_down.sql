do $$
declare
    name text;
begin
    for name in select p.oid::regprocedure from pg_proc p where p.proname like 'hub\_outbox\_%' and p.prorettype = 'trigger'::regtype
    loop
        execute format('drop function %s cascade', name);
    end loop;
end
$$;

drop function hub_outbox_drop(date);
drop function hub_outbox_partition(date);
drop table outbox_state;
drop table outbox;
drop sequence outbox_ids;
