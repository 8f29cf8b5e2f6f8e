-- Small letters by the database's own character type, letter by letter: what holds a text holds it lowered too.
create function hub_lower(value text) returns text
language sql immutable strict parallel safe
return lower(value collate "default") collate "C";

-- Small letters and half width: what search and the indexes over grams compare.
create function hub_fold(value text) returns text
language sql immutable strict parallel safe
return hub_lower(translate(value,
    '！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～　',
    '!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~ '));

-- A LIKE pattern for each word of a text; of a text without words one that any text matches.
create function hub_patterns(value text) returns text[]
language sql immutable strict parallel safe
return (select coalesce(array_agg('%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%'), '{%}')
    from regexp_split_to_table(hub_fold(value), '\s+') as words(word) where word <> '');

-- The grams of each word of a text.
create function hub_search_grams(value text) returns text[]
language sql immutable strict parallel safe
return (select coalesce(array_agg(distinct gram), '{}')
    from regexp_split_to_table(hub_fold(value), '\s+') as words(word), unnest(hub_grams(word)) as grams(gram));

-- A place in metres on one plane, so that an index hands out the nearest first: zone 50 of UTM, in which distances within the district keep their
-- order to a few millionths. What lies far off keeps its order only roughly; it is there so that nothing that was delivered is ever refused.
create function hub_metres(place geometry) returns geometry
language sql immutable strict parallel safe
return case
    when place @ st_makeenvelope(110, 24, 126, 40, 4326) then st_transform(place, 32650)
    else st_setsrid(st_affine(place, 94500, 0, 0, 110900, 500000 - 117 * 94500, 0), 32650)
end;

-- Chinese text by pinyin, one reading a character; equal only where every character is.
create collation hub_pinyin (provider = icu, locale = 'zh-u-co-pinyin');

delete from deferred_definitions where name like 'ix\_%\_grams';

drop index if exists ix_residents_name_grams;
drop index if exists ix_addresses_text_grams;
drop index if exists ix_buildings_estate_grams;
drop index if exists ix_organizations_name_grams;
drop index if exists ix_service_items_title_grams;
drop index if exists ix_activities_title_grams;
drop index if exists ix_party_branches_name_grams;
drop index if exists ix_service_points_name_grams;
drop index if exists ix_complexes_name_grams;
drop index if exists ix_consultations_topic_grams;
drop index if exists ix_public_welfare_projects_title_grams;
drop index if exists ix_announcements_title_grams;
create index ix_residents_name_grams on residents using gin (hub_grams(hub_fold(name)));
create index ix_addresses_text_grams on addresses using gin (hub_grams(hub_fold(text)));
create index ix_buildings_estate_grams on buildings using gin (hub_grams(hub_fold(estate)));
create index ix_organizations_name_grams on organizations using gin (hub_grams(hub_fold(name)));
create index ix_service_items_title_grams on service_items using gin (hub_grams(hub_fold(title)));
create index ix_activities_title_grams on activities using gin (hub_grams(hub_fold(title)));
create index ix_party_branches_name_grams on party_branches using gin (hub_grams(hub_fold(name)));
create index ix_service_points_name_grams on service_points using gin (hub_grams(hub_fold(name)));
create index ix_complexes_name_grams on complexes using gin (hub_grams(hub_fold(name)));
create index ix_consultations_topic_grams on consultations using gin (hub_grams(hub_fold(topic)));
create index ix_public_welfare_projects_title_grams on public_welfare_projects using gin (hub_grams(hub_fold(title)));
create index ix_announcements_title_grams on announcements using gin (hub_grams(hub_fold(title)));

-- Sorted by pinyin (properties marked [Pinyin]).
create index ix_residents_name_pinyin on residents (name collate hub_pinyin, id);
create index ix_organizations_name_pinyin on organizations (name collate hub_pinyin, id);
create index ix_streets_name_pinyin on streets (name collate hub_pinyin, id);
create index ix_communities_name_pinyin on communities (name collate hub_pinyin, id);
create index ix_communities_short_name_pinyin on communities (short_name collate hub_pinyin, id);
create index ix_grids_name_pinyin on grids (name collate hub_pinyin, id);
create index ix_service_points_name_pinyin on service_points (name collate hub_pinyin, id);
create index ix_service_items_title_pinyin on service_items (title collate hub_pinyin, id);
create index ix_complexes_name_pinyin on complexes (name collate hub_pinyin, id);
create index ix_party_branches_name_pinyin on party_branches (name collate hub_pinyin, id);
create index ix_buildings_estate_pinyin on buildings (estate collate hub_pinyin, id);
create index ix_message_groups_name_pinyin on message_groups (name collate hub_pinyin, id);

-- Nearest first.
create index ix_activities_location_metres on activities using gist (hub_metres(location));
create index ix_addresses_location_metres on addresses using gist (hub_metres(location));
create index ix_buildings_location_metres on buildings using gist (hub_metres(location));
create index ix_care_clients_location_metres on care_clients using gist (hub_metres(location));
create index ix_channel_accounts_location_metres on channel_accounts using gist (hub_metres(location));
create index ix_complexes_location_metres on complexes using gist (hub_metres(location));
create index ix_incidents_location_metres on incidents using gist (hub_metres(location));
create index ix_messages_location_metres on messages using gist (hub_metres(location));
create index ix_organizations_location_metres on organizations using gist (hub_metres(location));
create index ix_residents_location_metres on residents using gist (hub_metres(location));
create index ix_service_points_location_metres on service_points using gist (hub_metres(location));
create index ix_service_requests_location_metres on service_requests using gist (hub_metres(location));

-- Those without a place, who come after the nearest: without these, none are found only by reading all.
create index ix_activities_location_none on activities (id) where location is null;
create index ix_addresses_location_none on addresses (id) where location is null;
create index ix_buildings_location_none on buildings (id) where location is null;
create index ix_care_clients_location_none on care_clients (id) where location is null;
create index ix_channel_accounts_location_none on channel_accounts (id) where location is null;
create index ix_complexes_location_none on complexes (id) where location is null;
create index ix_incidents_location_none on incidents (id) where location is null;
create index ix_messages_location_none on messages (id) where location is null;
create index ix_organizations_location_none on organizations (id) where location is null;
create index ix_residents_location_none on residents (id) where location is null;
create index ix_service_points_location_none on service_points (id) where location is null;
create index ix_service_requests_location_none on service_requests (id) where location is null;
