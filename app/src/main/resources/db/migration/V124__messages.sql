create schema messages;

-- What is to be sent to people outside, written by whoever causes it, in the same transaction.
-- recipient, subject and text are sealed (keys outside of the database) and wiped at the end.
create table messages.message (
    id          bigint generated always as identity primary key,
    key         text not null unique,              -- what it is about; queued once
    token       uuid not null unique default gen_random_uuid(),  -- in Message-ID and Idempotency-Key
    body_id     bigint not null,
    way         text not null check (way in ('EMAIL', 'SMS')),
    recipient   bytea,
    subject     bytea,
    text        bytea,
    queued_at   timestamptz not null,
    state       text not null default 'WAITING'
                check (state in ('WAITING', 'ACCEPTED', 'FAILED', 'GIVEN_UP')),
    state_since timestamptz not null,
    tries       integer not null default 0,
    next_try    timestamptz not null,              -- while it is being sent: when that counts as killed
    cause       text,
    code        integer,
    check ((state in ('WAITING', 'FAILED')) = (recipient is not null)),
    check ((recipient is null) = (subject is null) and (recipient is null) = (text is null)),
    check (state <> 'FAILED' or cause is not null)
);
create index message_due on messages.message (way, next_try, id) where state = 'WAITING';
create index message_failed on messages.message (body_id, id) where state = 'FAILED';
create index message_of_body on messages.message (body_id, state, state_since);
