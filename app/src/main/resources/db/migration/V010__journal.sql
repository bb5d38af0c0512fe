create schema journal;

-- The end of each body's chain. It is locked when an act is appended, and tells a removed tail.
create table journal.head (
    body_id bigint primary key,
    count   bigint not null check (count >= 0),
    hash    bytea  not null check (length(hash) = 32)
);

create table journal.entry (
    body_id     bigint      not null,
    sequence    bigint      not null check (sequence > 0),
    at          timestamptz not null,
    actor_kind  text        not null check (actor_kind in ('person', 'command', 'clock')),
    actor_id    bigint      check ((actor_id is null) = (actor_kind <> 'person')),
    actor_name  text        not null,
    what        text        not null,
    record_kind text        not null,
    record_id   bigint      not null,
    article     text,
    before      json        not null, -- json, not jsonb: the hash is over the very letters
    after       json        not null,
    previous    bytea       not null,
    hash        bytea       not null,
    primary key (body_id, sequence)
);
create index entry_at on journal.entry (body_id, at, sequence);
create index entry_record on journal.entry (record_kind, record_id);

create function journal.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is only added to';
end $$;

create trigger entry_append_only before update or delete or truncate on journal.entry
    for each statement execute function journal.refuse();
create trigger head_stays before delete or truncate on journal.head
    for each statement execute function journal.refuse();

create function journal.only_forward() returns trigger language plpgsql as $$
begin
    if new.body_id <> old.body_id or new.count < old.count then
        raise exception 'a chain only grows';
    end if;
    return new;
end $$;

create trigger head_only_forward before update on journal.head
    for each row execute function journal.only_forward();
