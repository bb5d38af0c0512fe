create schema search;

-- Records that the index has yet to read, written by whoever changed them, in the same transaction.
-- A row goes when the index has kept what it read; until then a crash only repeats the reading.
create table search.pending (
    number     bigint generated always as identity primary key,
    kind       text not null,
    id         bigint not null,
    tries      integer not null default 0,
    next_try   timestamptz not null default '-infinity',
    failed_at  timestamptz,
    reason     text
);
create index pending_due on search.pending (next_try, number) where failed_at is null;

-- By this the index knows that it was made from this database and from no other.
create table search.origin (
    one    boolean primary key default true check (one),
    origin uuid not null default gen_random_uuid()
);
insert into search.origin default values;
