-- What clerks have decided about pairs of sides: obeyed by every derivation, whatever was delivered before or after. Unmarked are those that no
-- derivation has been told of yet.
create table identity_decisions (
    left_dataset text collate "C" not null,
    left_key text collate "C" not null,
    left_role text collate "C" not null,
    right_dataset text collate "C" not null,
    right_key text collate "C" not null,
    right_role text collate "C" not null,
    are_one boolean not null,
    decided_at timestamptz not null,
    decided_by text collate "C",
    marked boolean not null default false,
    primary key (left_dataset, left_key, left_role, right_dataset, right_key, right_role)
);
create index ix_identity_decisions_unmarked on identity_decisions (marked) where not marked;

-- For whom a side of a review is taken now: by the latest version of its record that names somebody in the role.
create function hub_resident_of(side jsonb) returns uuid
language sql stable as $$
    select p.id
    from person_mentions m left join residents p on p.id = m.resident_id
    where (m.dataset, m.source_key, m.role) = ((side->>'platform') || '/' || (side->>'dataset'), side->>'externalId', side->>'role')
    order by m.occurrence desc, m.ordinal limit 1
$$;

create unique index ix_match_reviews_sides on match_reviews (
    (left_record->>'platform'), (left_record->>'dataset'), (left_record->>'externalId'), (left_record->>'role'),
    (right_record->>'platform'), (right_record->>'dataset'), (right_record->>'externalId'), (right_record->>'role'));

-- Ids of persons who were joined with others, each with the one that stands for it now.
create table resident_aliases (
    id uuid primary key,
    resident_id uuid not null
);
create index ix_resident_aliases_resident on resident_aliases (resident_id);
