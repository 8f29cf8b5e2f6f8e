-- One row once a demo district was begun: which one, and whether all of it is in. A start that finds it unfinished goes on with it.
create table demo_intake (
    only_row boolean primary key default true check (only_row),
    residents integer not null,
    seed bigint not null,
    clean boolean not null,
    finished boolean not null default false
);
