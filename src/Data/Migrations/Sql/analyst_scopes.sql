-- Which parts of the district the login of an analyst's own tools sees: codes as in the scope of a token, one a row. A login without any sees nobody's rows.
create table analyst_scopes (
    login text collate "C" not null,
    code text collate "C" not null,
    primary key (login, code)
);

-- The session's login keeps its name inside views and policies, whoever owns these.
create function hub_scope_is_whole() returns boolean
language sql stable security definer parallel safe set search_path = public, pg_temp as $$
    select exists (select from analyst_scopes s join districts d using (code) where s.login = session_user)
$$;

-- The keys that row policies compare with; as tokens' scopes are taken apart.
create function hub_scope(part text) returns uuid[]
language sql stable security definer parallel safe set search_path = public, pg_temp as $$
    with named as (select code from analyst_scopes where login = session_user),
    level1 as (
        select g.id, g.code in (select code from named) as is_named, s.code in (select code from named) as is_within
        from grids g join streets s on s.id = g.street_id where g.level = 'LEVEL_1'),
    town as (
        select c.id, c.code in (select code from named) as is_named,
               s.code in (select code from named) or c.grid_id in (select id from level1 where is_named) as is_within
        from communities c join streets s on s.id = c.street_id),
    level2 as (
        select g.id, g.code in (select code from named) as is_named,
               s.code in (select code from named) or g.parent_id in (select id from level1 where is_named) or g.community_id in (select id from town where is_named) as is_within
        from grids g join streets s on s.id = g.street_id where g.level = 'LEVEL_2')
    select coalesce(array_agg(id), '{}') from (
        select id from streets where part = 'STREETS' and code in (select code from named)
        union all select id from level1 where (part = 'LEVEL1_GRIDS' and is_named) or (part = 'GRIDS_WITHIN' and (is_named or is_within))
        union all select id from town where (part = 'COMMUNITIES' and is_named) or (part = 'COMMUNITIES_WITHIN' and (is_named or is_within))
        union all select id from level2 where (part = 'LEVEL2_GRIDS' and is_named) or (part = 'GRIDS_WITHIN' and (is_named or is_within))
    ) as parts
$$;
