create schema registers;

-- 登记: what was recorded in a register, as it now is. Its fields are those of law/registers.
create table registers.entry (
    id       bigint      generated always as identity primary key,
    body_id  bigint      not null,
    register text        not null,
    day      date        not null,
    title    text        not null,
    open     boolean     not null, -- a stage is still to be passed
    due      date,
    fields   jsonb       not null,
    words    text        not null, -- everything in it, to be searched
    version  integer     not null,
    standing boolean     not null default true, -- false: taken back
    by_id    bigint      not null,
    by_name  text        not null,
    at       timestamptz not null
);
create index entry_list on registers.entry (body_id, register, day desc, id desc) where standing;
create index entry_open on registers.entry (body_id, register, due, id) where open and standing;

-- Every version that an entry had.
create table registers.version (
    entry_id bigint      not null references registers.entry,
    number   integer     not null,
    fields   jsonb       not null,
    reason   text        not null,
    by_id    bigint      not null,
    by_name  text        not null,
    at       timestamptz not null,
    primary key (entry_id, number)
);

create function registers.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'versions are only added to';
end $$;

create trigger version_append_only before update or delete or truncate on registers.version
    for each statement execute function registers.refuse();

-- 附件: the bytes lie under the hash.
create table registers.attachment (
    id      bigint      generated always as identity primary key,
    body_id bigint      not null,
    hash    text        not null,
    name    text        not null,
    type    text        not null,
    size    bigint      not null,
    by_id   bigint      not null,
    at      timestamptz not null
);
