drop schema if exists analysis cascade;

do $$
declare
    found record;
begin
    for found in select tablename, policyname from pg_policies where schemaname = 'public' and policyname in ('hub_reader_rows', 'hub_masks_rows') loop
        execute format('drop policy %I on %I', found.policyname, found.tablename);
        execute format('alter table %I disable row level security', found.tablename);
    end loop;
end
$$;

drop function hub_scope(text);
drop function hub_scope_is_whole();
drop table analyst_scopes;
