-- 渠道账号: what lets us into an account is sealed, and gone when the account is removed.
create table channels.account (
    id           bigint generated always as identity primary key,
    body_id      bigint      not null references bodies.body,
    channel      text        not null,
    credentials  bytea,
    automatic    boolean     not null,          -- published there as soon as a document is public
    entered_by   bigint,
    entered_name text        not null,
    entered_at   timestamptz not null,
    removed_at   timestamptz
);
create unique index account_of_body on channels.account (body_id, channel) where removed_at is null;

-- What is to be done in an account; how far it is stands in the line of deliveries.
create table channels.errand (
    id          bigint generated always as identity primary key,
    account_id  bigint      not null references channels.account,
    body_id     bigint      not null references bodies.body,
    work        text        not null check (work in ('LOOK', 'PUBLISH', 'TAKE_DOWN')),
    document_id bigint,
    copy_id     bigint      references channels.copy,
    by_id       bigint,
    by_name     text        not null,
    at          timestamptz not null,
    progress    text        not null default '',
    over        boolean     not null default false
);
create unique index errand_once on channels.errand (account_id, work, coalesce(copy_id, document_id, 0))
 where not over;
create index errand_of_document on channels.errand (document_id) where not over;

-- 回执: what an account gave for a copy, and for taking it down.
create table channels.receipt (
    copy_id      bigint      primary key references channels.copy on delete cascade,
    account_id   bigint      not null references channels.account,
    receipt      text        not null,
    at           timestamptz not null,
    down_receipt text,
    down_at      timestamptz
);
