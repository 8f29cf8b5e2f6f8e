-- Keys of integrators' programs. The key itself is kept nowhere: only its SHA-256, which opens nothing.
create table api_keys (
    id uuid primary key,
    hash bytea not null unique check (octet_length(hash) = 32),
    platform text not null,
    label text not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    revoked_at timestamptz
);
