-- 待发: the one line of all that leaves the house: messages, calls to systems, posts to accounts.
-- What is in them stands with the room that sends them. What waited before waits on, in its place.
create table messages.delivery (
    kind          text        not null,              -- EMAIL, SMS, HOOK ...
    record        bigint      not null,              -- its number in that room
    line          bigint      not null default 0,    -- what waits for the same other side
    body_id       bigint      not null,
    queued_at     timestamptz not null,
    state         text        not null default 'WAITING'
                  check (state in ('WAITING', 'ACCEPTED', 'FAILED', 'GIVEN_UP')),
    state_since   timestamptz not null,
    tries         integer     not null default 0,
    next_try      timestamptz not null,              -- while it is being sent: when that counts as killed
    failing_since timestamptz,                       -- since its first try in vain
    cause         text,
    code          integer,
    said          text        not null default '',   -- words of the other side that can name nobody
    primary key (kind, record),
    check (state <> 'FAILED' or cause is not null)
);

insert into messages.delivery (kind, record, body_id, queued_at, state, state_since, tries, next_try,
                               failing_since, cause, code)
select way, id, body_id, queued_at, state, state_since, tries, next_try,
       case when cause is not null then queued_at end, cause, code
  from messages.message;

insert into messages.delivery (kind, record, line, body_id, queued_at, state, state_since, tries,
                               next_try, failing_since, cause)
select 'HOOK', d.id, d.hook_id, h.body_id, d.at,
       case when d.done_at is not null then 'ACCEPTED'
            when d.failed_at is not null then 'FAILED' else 'WAITING' end,
       coalesce(d.done_at, d.failed_at, d.at), d.tries, d.next_at,
       case when d.done_at is null and d.tries > 0 then d.at end,
       case when d.done_at is null and d.tries > 0 then 'UNREACHABLE'
            when d.failed_at is not null then 'INTERRUPTED' end
  from api.delivery d
  join api.hook h on h.id = d.hook_id;

create index delivery_due on messages.delivery (kind, next_try, record) where state = 'WAITING';
create index delivery_of_line on messages.delivery (kind, line) where state in ('WAITING', 'FAILED');
create index delivery_failed on messages.delivery (body_id, kind, record) where state = 'FAILED';
create index delivery_of_body on messages.delivery (body_id, kind, state, state_since);

alter table messages.message
    drop column queued_at,
    drop column state,
    drop column state_since,
    drop column tries,
    drop column next_try,
    drop column cause,
    drop column code;

alter table api.delivery
    drop column tries,
    drop column next_at,
    drop column done_at,
    drop column failed_at;
create index delivery_of_hook on api.delivery (hook_id);
