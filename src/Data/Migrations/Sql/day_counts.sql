-- How many incidents and service requests there are, by calendar day in Asia/Shanghai and place: what a question about months would else count row by row. A write adds what it changes, as rows of
-- their own (+1, -1): nobody waits for a cell, and a cell's number is the sum of its rows. The hub adds them up from time to time.
create function hub_day_of(at timestamptz) returns timestamptz language sql stable strict parallel safe as $$
    select date_trunc('day', at, 'Asia/Shanghai')
$$;

-- The first beginning of a day after an instant, and the first that is not before it.
create function hub_day_after(at timestamptz) returns timestamptz language sql stable strict parallel safe as $$
    select date_trunc('day', date_trunc('day', at, 'Asia/Shanghai') + interval '36 hours', 'Asia/Shanghai')
$$;

create function hub_day_from(at timestamptz) returns timestamptz language sql stable strict parallel safe as $$
    select case when hub_day_of(at) = at then at else hub_day_after(at) end
$$;

create table incident_counts (
    -- What the cells of a row's kind tell apart beside day and street: 1 category; 2 community; 3 category and state; 4 community, category and state; 5 community, both grids and state.
    -- Other columns are null. All of these at once would be as many cells as there are rows.
    grain smallint not null,
    -- When the day begins; null where rows have no time.
    reported_at timestamptz,
    street_id uuid,
    community_id uuid,
    level1_grid_id uuid,
    grid_id uuid,
    category text collate "C",
    state text collate "C",
    open boolean generated always as (state in ('DISCOVERED', 'HANDLING', 'REPORTED')) stored,
    n integer not null,
    -- The sum of the keys' hashes, by which numbers are rounded (hub_about).
    marks bigint not null,
    -- True while its day may have other rows of the same cell.
    fresh boolean not null
);

create table service_request_counts (
    grain smallint not null,
    created_at timestamptz,
    street_id uuid,
    community_id uuid,
    level1_grid_id uuid,
    grid_id uuid,
    category text collate "C",
    state text collate "C",
    n integer not null,
    marks bigint not null,
    fresh boolean not null
);

do $do$
declare
    of record;
    change record;
    columns text;
    cells text;

    -- The cells of changed rows, each of which counts n.
    cell text := $$
        select case grouping(community_id, grid_id, category, state) when 13 then 1 when 7 then 2 when 12 then 3 when 4 then 4 else 5 end as grain,
            {at}, street_id, community_id, level1_grid_id, grid_id, category, state, sum(n)::int as n, sum(marks)::bigint as marks
        from (
            select hub_day_of({at}) as {at}, street_id, community_id, level1_grid_id, grid_id, category, state, sum(n) as n, sum(n * uuid_hash(id)::bigint) as marks
            from ({source}) changed
            group by hub_day_of({at}), street_id, community_id, level1_grid_id, grid_id, category, state
            having sum(n) <> 0 or sum(n * uuid_hash(id)::bigint) <> 0
        ) finest
        group by grouping sets (
            ({at}, street_id, category),
            ({at}, street_id, community_id),
            ({at}, street_id, category, state),
            ({at}, street_id, community_id, category, state),
            ({at}, street_id, community_id, level1_grid_id, grid_id, state))
        having sum(n) <> 0 or sum(marks) <> 0
        -- A day's cells lie together.
        order by 1, 2
        $$;
begin
    for of in select * from (values ('incidents', 'incident_counts', 'reported_at'), ('service_requests', 'service_request_counts', 'created_at')) as o(rows, counts, at)
    loop
        execute format('create index ix_%1$s_day on %1$I (grain, %2$I)', of.counts, of.at);
        execute format('create index ix_%1$s_community on %1$I (community_id, grain, %2$I) where grain in (2, 4)', of.counts, of.at);
        execute format('create index ix_%1$s_grid on %1$I (grid_id, %2$I) where grain = 5', of.counts, of.at);
        execute format('create index ix_%1$s_level1_grid on %1$I (level1_grid_id, %2$I) where grain = 5', of.counts, of.at);
        execute format('create index ix_%1$s_fresh on %1$I (%2$I) where fresh', of.counts, of.at);

        columns := format('grain, %I, street_id, community_id, level1_grid_id, grid_id, category, state', of.at);
        cells := replace(cell, '{at}', of.at);

        -- What there should be.
        execute format('create view %I as %s', of.counts || '_of_rows', replace(cells, '{source}', format('select *, 1 as n from %I', of.rows)));

        -- Beside a table that is empty there are no other rows: what a first load adds is left as it is.
        for change in select * from (values
            ('insert', 'referencing new table as new_rows', 'select *, 1 as n from new_rows'),
            ('update', 'referencing old table as old_rows new table as new_rows', 'select *, 1 as n from new_rows union all select *, -1 from old_rows'),
            ('delete', 'referencing old table as old_rows', 'select *, -1 as n from old_rows')) as c(what, referencing, source)
        loop
            execute format(
                $f$
                create function %1$I() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
                begin
                    insert into %2$I (%3$s, n, marks, fresh) select %3$s, n, marks, (select exists (select from %2$I)) from (%4$s) cells;
                    return null;
                end
                $$
                $f$, format('hub_%s_%s', of.counts, change.what), of.counts, columns, replace(cells, '{source}', change.source));
            execute format(
                'create trigger %I after %s on %I %s for each statement execute function %I()',
                format('tr_%s_%s', of.counts, change.what), change.what, of.rows, change.referencing, format('hub_%s_%s', of.counts, change.what));
        end loop;

        execute format(
            $f$
            create function %1$I() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
            begin
                truncate %2$I;
                return null;
            end
            $$
            $f$, format('hub_%s_truncate', of.counts), of.counts);
        execute format('create trigger tr_%s_truncate after truncate on %I for each statement execute function %I()', of.counts, of.rows, format('hub_%s_truncate', of.counts));

        -- Adds up the rows of some days that have fresh ones, and says of how many days; 0 also where somebody else is at it.
        execute format(
            $f$
            create function %1$I(most int) returns int language plpgsql set search_path = public, pg_temp as $$
            declare
                days timestamptz[];
            begin
                if not pg_try_advisory_xact_lock(hashtext('%2$s')) then return 0; end if;
                days := array(select distinct %3$I from %2$I where fresh limit most);
                with gone as (
                    delete from %2$I where grain between 1 and 5 and %3$I = any(days) returning *
                ), timeless as (
                    delete from %2$I where %3$I is null and array_position(days, null) is not null returning *
                )
                insert into %2$I (%4$s, n, marks, fresh)
                select %4$s, sum(n), sum(marks), false from (table gone union all table timeless) whole
                group by %4$s having sum(n) <> 0 or sum(marks) <> 0 order by 1, 2;
                return cardinality(days);
            end
            $$
            $f$, format('hub_%s_merge', of.counts), of.counts, of.at, columns);

        -- How many cells differ from what the rows say.
        execute format(
            $f$
            create function %1$I() returns bigint language sql stable set search_path = public, pg_temp as $$
                select count(*) from (
                    select from (select %3$s, n, marks from %2$I union all select %3$s, -n, -marks from %4$I) both_ways
                    group by %3$s having sum(n) <> 0 or sum(marks) <> 0
                ) differing
            $$
            $f$, format('hub_%s_differing', of.counts), of.counts, columns, of.counts || '_of_rows');

        -- Makes them anew. Who writes rows waits; who reads sees the old ones until all is done.
        execute format(
            $f$
            create function %1$I() returns void language plpgsql set search_path = public, pg_temp as $$
            begin
                perform pg_advisory_xact_lock(hashtext('%2$s'));
                lock table %5$I in share row exclusive mode;
                delete from %2$I;
                insert into %2$I (%3$s, n, marks, fresh) select %3$s, n, marks, false from %4$I;
            end
            $$
            $f$, format('hub_%s_make', of.counts), of.counts, columns, of.counts || '_of_rows', of.rows);

        execute format('select %I()', format('hub_%s_make', of.counts));
        execute format('analyze %I', of.counts);
    end loop;
end
$do$;
