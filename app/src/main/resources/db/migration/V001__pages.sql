create schema pages;

-- A form's key and where it led: the same form sent again does nothing and leads there too.
create table pages.once (
    key     text primary key check (length(key) between 8 and 64),
    at      timestamptz not null,
    address text
);
create index once_at on pages.once (at);
