create schema mailbox;

-- 来信: what people write to a body. What they wrote, and what was answered, is sealed; it is taken
-- out when its time is over.
create table mailbox.mail (
    id             bigint      generated always as identity primary key,
    body_id        bigint      not null,
    year           int         not null,
    serial         int         not null check (serial > 0),
    kind           text        not null,
    code_trace     bytea       not null unique,
    written        bytea,
    may_show       boolean     not null,
    received_on    date        not null,
    at             timestamptz not null,
    officer        bigint,
    state          text        not null default 'OPEN',
    ended_on       date,
    answer         bytea,
    shown_on       date,
    shown_subject  text,
    shown_question text,
    shown_answer   text,
    score          smallint    check (score between 1 and 3),
    unique (body_id, year, serial),
    check ((ended_on is null) = (state = 'OPEN')),
    check (shown_on is null or (may_show and state = 'ANSWERED'))
);
create index mail_list on mailbox.mail (body_id, received_on desc, id desc);
create index mail_open on mailbox.mail (body_id, received_on, id) where ended_on is null;
create index mail_shown on mailbox.mail (shown_on desc, id desc) where shown_on is not null;
create index mail_shown_of_body on mailbox.mail (body_id, shown_on desc, id desc)
 where shown_on is not null;
create index mail_kept on mailbox.mail (ended_on) where written is not null;

create table mailbox.serial (
    body_id bigint not null,
    year    int    not null,
    last    int    not null,
    primary key (body_id, year)
);
