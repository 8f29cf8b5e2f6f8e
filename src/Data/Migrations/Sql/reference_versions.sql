-- Reference data is answered from memory until it changes: every statement that may change a table of it counts on here, in its own transaction.
create table reference_versions (
    name text collate "C" primary key,
    version bigint not null
);

create function hub_count_reference() returns trigger language plpgsql as $$
begin
    insert into reference_versions as v (name, version) values (tg_table_name, 1)
    on conflict (name) do update set version = v.version + 1;
    return null;
end
$$;

do $$
declare
    name text;
begin
    foreach name in array array[
        'districts', 'streets', 'communities', 'grids', 'organizations', 'service_items', 'service_points', 'policy_documents', 'service_item_co_responsible', 'service_point_items']
    loop
        execute format('create trigger %I after insert or update or delete or truncate on %I for each statement execute function hub_count_reference()', 'tr_' || name || '_reference', name);
    end loop;
end
$$;
