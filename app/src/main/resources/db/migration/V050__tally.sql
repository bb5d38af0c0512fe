create schema tally;

-- Each row is a fact and stays. `step` is its place among the entries of the same cause for the
-- same figure: published 1, withdrawn 2, published again 3.
create table tally.entry (
    id         bigint  generated always as identity primary key,
    body_id    bigint  not null,
    indicator  text    not null,
    day        date    not null,
    amount     numeric not null,
    cause_kind text    not null,
    cause_id   bigint  not null,
    step       integer not null check (step > 0),
    at         timestamptz not null,
    unique (cause_id, cause_kind, body_id, indicator, step)
);
create index entry_list on tally.entry (body_id, indicator, day, id);

-- The sum of the entries of a day, kept in the statement that writes them.
create table tally.day_sum (
    body_id   bigint  not null,
    indicator text    not null,
    day       date    not null,
    amount    numeric not null,
    entries   bigint  not null check (entries > 0),
    primary key (body_id, indicator, day)
);

create function tally.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'counting entries are only added to';
end $$;

create trigger entry_append_only before update or delete or truncate on tally.entry
    for each statement execute function tally.refuse();
