-- The latest date of a delivery of the version held; null where file names tell none. Was looked up in the records of the key before.
alter table source_links add column held_on date;
update source_links l set held_on = v.held_on
from (
    select r.dataset, r.source_key, max(f.delivery_date) as held_on
    from source_records r join source_files f on f.id = r.file_id
    where r.verdict in ('accept', 'duplicate', 'delete', 'withdrawn') group by r.dataset, r.source_key
) v
where (l.dataset, l.source_key) = (v.dataset, v.source_key) and v.held_on is not null;

-- A repeat changes no indexed column: with room on the page no index is written.
alter table source_links set (fillfactor = 75);

-- Long records are kept by LZ4, which costs a fraction of pglz; a server that was built without it keeps its own way.
do $$ begin
    alter table source_records alter column raw set compression lz4, alter column claims set compression lz4;
    alter table person_mentions alter column claims set compression lz4;
exception when feature_not_supported then
    raise notice 'This server has no LZ4.';
end $$;
