create schema bodies;

create table bodies.body (
    id          bigint generated always as identity primary key,
    code        text not null unique check (code ~ '^[0-9A-Z]{8}[0-9X]$'),
    parent_id   bigint references bodies.body,
    name        text not null check (name <> ''),
    short_name  text not null check (short_name <> ''),
    kind        text not null,
    region_code text,
    uscc        text unique,
    address     text not null default '',
    postcode    text not null default '',
    hours       text not null default '',
    phone       text not null default '',
    fax         text not null default '',
    email       text not null default '',
    website     text not null default '',
    unique nulls not distinct (parent_id, name)
);

-- The serials of PDY00001 to PDY99999, for bodies without an organisation code.
create sequence bodies.internal_code as int maxvalue 99999 owned by bodies.body.code;

-- The leading group and the people responsible for disclosure. Who leaves keeps the row, with the day.
create table bodies.officer (
    id       bigint generated always as identity primary key,
    body_id  bigint not null references bodies.body,
    name     text not null check (name <> ''),
    post     text not null,
    standing text not null,
    since    date not null,
    until    date check (until >= since)
);
create index officer_body on bodies.officer (body_id);
