create schema backlog;

-- 导入: a source of documents that were public before, and how far it came.
create table backlog.run (
    id          bigint generated always as identity primary key,
    body_id     bigint      not null references bodies.body,
    source      text        not null,
    fingerprint text        not null,
    actor       text        not null,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    undone_at   timestamptz
);

create index run_of_source on backlog.run (body_id, fingerprint, id desc);

-- What became of each row; written in the transaction that files the document.
create table backlog.row (
    run_id      bigint not null references backlog.run,
    line        bigint not null,
    outcome     text   not null,
    document_id bigint references documents.document,
    primary key (run_id, line)
);

-- 撤销收录: filed by mistake, counts in no year.
alter table documents.document add column undone boolean not null default false;

-- To compare what comes in with what was made on the same day.
create index edition_made on documents.edition (body_id, made_on) where stage = 'PUBLISHED';
