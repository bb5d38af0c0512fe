create schema catalogue;

-- What a body says of its columns: the newest counts.
create table catalogue.remark (
    body_id     bigint not null references bodies.body,
    category    text   not null,
    words       text   not null,
    promised    date,
    said_on     date   not null,
    person_id   bigint,
    person_name text   not null,
    primary key (body_id, category)
);

-- 标准目录 as a body has taken it over: one row an item.
create table catalogue.item (
    id           bigint generated always as identity primary key,
    body_id      bigint not null references bodies.body,
    field        text   not null,
    first_level  text   not null,
    second_level text   not null,
    content      text   not null,
    basis        text   not null,
    time_limit   text   not null,
    responsible  text   not null,
    carrier      text   not null,
    audience     text   not null,
    manner       text   not null,
    level        text   not null,
    absent       text   not null default ''
);

create unique index item_once on catalogue.item (body_id, field, first_level, second_level, md5(content));
create index item_of_field on catalogue.item (body_id, field, id);

-- Which documents stand under which item.
create table catalogue.item_document (
    item_id     bigint not null references catalogue.item on delete cascade,
    document_id bigint not null references documents.document,
    primary key (item_id, document_id)
);

create index item_of_document on catalogue.item_document (document_id);
