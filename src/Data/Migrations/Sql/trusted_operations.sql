-- Documents that clients run by their hash alone. A row never changes: another text has another hash.
create table trusted_operations (
    hash bytea primary key check (octet_length(hash) = 32),
    document text not null,
    added_at timestamptz not null default now()
);
