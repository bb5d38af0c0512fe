create schema api;

-- 令牌: of the token itself only a digest.
create table api.token (
    id          bigint generated always as identity primary key,
    body_id     bigint      not null references bodies.body,
    person_id   bigint      not null,
    person_name text        not null,
    name        text        not null,
    scopes      text[]      not null,
    digest      bytea       not null unique,
    made_at     timestamptz not null,
    used_at     timestamptz,
    revoked_at  timestamptz
);

create index token_of_body on api.token (body_id, id desc) where revoked_at is null;

-- What was answered, so that the same call does its work once.
create table api.call (
    token_id bigint      not null references api.token,
    key      text        not null,
    request  text        not null,
    status   int,
    answer   text,
    at       timestamptz not null,
    primary key (token_id, key)
);

-- 通知地址: where systems are told; the secret is sealed.
create table api.hook (
    id         bigint generated always as identity primary key,
    body_id    bigint      not null references bodies.body,
    url        text        not null,
    secret     bytea       not null,
    made_at    timestamptz not null,
    removed_at timestamptz
);

create index hook_of_body on api.hook (body_id) where removed_at is null;

create table api.delivery (
    id        bigint generated always as identity primary key,
    hook_id   bigint      not null references api.hook,
    event     text        not null,
    payload   text        not null,
    at        timestamptz not null,
    tries     int         not null default 0,
    next_at   timestamptz not null,
    done_at   timestamptz,
    failed_at timestamptz
);

create index delivery_due on api.delivery (next_at, id) where done_at is null and failed_at is null;
create index delivery_of_hook on api.delivery (hook_id) where done_at is null;
