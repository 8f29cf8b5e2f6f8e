-- Indexes and foreign keys that were taken off empty tables before their first load, to be made again once they are filled.
create table deferred_definitions (
    on_table text collate "C" not null,
    name text collate "C" not null,
    definition text not null,
    is_index boolean not null,
    primary key (on_table, name)
);
