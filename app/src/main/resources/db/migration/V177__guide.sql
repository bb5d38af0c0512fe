create schema guide;

-- 公开指南, edition after edition.
create table guide.edition (
    body_id      bigint not null references bodies.body,
    number       int    not null,
    published_on date   not null,
    person_id    bigint,
    person_name  text   not null,
    change       text   not null,
    fields       jsonb  not null,
    primary key (body_id, number)
);

-- What is being written of the next.
create table guide.draft (
    body_id     bigint  not null primary key references bodies.body,
    fields      jsonb   not null,
    change      text    not null,
    ready       boolean not null,
    person_id   bigint,
    person_name text    not null,
    edited_on   date    not null,
    version     bigint  not null
);

-- When somebody last looked it through and nothing had changed.
create table guide.confirmed (
    body_id      bigint not null primary key references bodies.body,
    confirmed_on date   not null,
    person_name  text   not null
);
