drop index ix_residents_name_folded;
drop index ix_organizations_name_folded;
drop index ix_service_items_title_folded;
drop index ix_service_points_name_folded;
drop index ix_residents_name_initials;
drop index ix_organizations_name_initials;
drop index ix_service_items_title_initials;
drop index ix_service_points_name_initials;
drop index ix_streets_name_folded;
drop index ix_streets_name_initials;
drop index ix_communities_name_folded;
drop index ix_communities_name_initials;
drop index ix_grids_name_folded;
drop index ix_grids_name_initials;
drop index ix_grids_code_folded;
drop function hub_beyond(text);
drop function hub_initials(text);

create or replace function hub_fold(value text) returns text
language sql immutable strict parallel safe
return hub_lower(translate(value,
    '！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～　',
    '!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~ '));

-- A LIKE pattern for each word of a text; of a text without words one that any text matches.
create or replace function hub_patterns(value text) returns text[]
language sql immutable strict parallel safe
return (select coalesce(array_agg('%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%'), '{%}')
    from regexp_split_to_table(hub_fold(value), '\s+') as words(word) where word <> '');

-- The grams of each word of a text.
create or replace function hub_search_grams(value text) returns text[]
language sql immutable strict parallel safe
return (select coalesce(array_agg(distinct gram), '{}')
    from regexp_split_to_table(hub_fold(value), '\s+') as words(word), unnest(hub_grams(word)) as grams(gram));

drop function hub_simple(text);

do $$
declare
    folded text;
begin
    for folded in select indexname from pg_indexes where schemaname = current_schema() and indexdef like '%hub_fold%' loop
        execute format('reindex index %I', folded);
    end loop;
end
$$;
