-- The one- and two-character pieces of a text, each once. pg_trgm cannot serve a search for two Chinese characters; an index over these can.
create or replace function hub_grams(value text) returns text[]
language sql immutable strict parallel safe as $$
    select coalesce(array_agg(distinct substr(value, position, length)), '{}')
    from generate_series(1, char_length(value)) as position, (values (1), (2)) as lengths(length)
    where position + length - 1 <= char_length(value)
$$;

-- A UUID of version 7: milliseconds first, so that keys given later sort later; the rest is random.
create or replace function hub_uuid_v7() returns uuid
language sql volatile parallel safe as $$
    select encode(
        set_bit(set_bit(
            overlay(uuid_send(gen_random_uuid()) placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
            52, 1), 53, 1), 'hex')::uuid
$$;
