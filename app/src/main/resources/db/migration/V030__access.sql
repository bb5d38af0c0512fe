create schema access;

create table access.person (
    id           bigint generated always as identity primary key,
    account      text not null unique check (account = lower(account) and account <> ''),
    name         text not null check (name <> ''),
    phone        text not null default '',
    password     text not null,
    one_time     boolean not null,
    password_set timestamptz not null,
    active       boolean not null default true,
    last_body_id bigint
);

-- What a person does in a body.
create table access.duty (
    person_id bigint not null references access.person,
    body_id   bigint not null,
    role      text not null,
    primary key (person_id, body_id, role)
);
create index duty_body on access.duty (body_id, role);

-- Browsers from which a person has signed in; the cookie's token is kept as its hash only.
create table access.device (
    id         bigint generated always as identity primary key,
    person_id  bigint not null references access.person,
    token_hash bytea not null unique,
    agent      text not null,
    first_seen timestamptz not null,
    last_seen  timestamptz not null
);
create index device_person on access.device (person_id);

-- Failures to sign in since the last success, by account (known or not) and where they came from.
create table access.failure (
    account  text not null,
    source   text not null,
    failures int not null,
    last_at  timestamptz not null,
    free_at  timestamptz not null,
    primary key (account, source)
);
create index failure_last on access.failure (last_at);

-- Sessions, in the shape that Spring Session wants.
create table access.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create unique index session_id on access.session (session_id);
create index session_expiry on access.session (expiry_time);
create index session_principal on access.session (principal_name);

create table access.session_attributes (
    session_primary_id char(36) not null references access.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
