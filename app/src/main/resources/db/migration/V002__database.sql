create schema database;

-- Each row: this database was filled from a backup. What is kept outside of it (the search index,
-- rendered pages) compares the latest number with the one that it was made from.
create table database.restoration (
    number      bigint generated always as identity primary key,
    restored_at timestamptz not null,
    made_at     timestamptz not null
);
