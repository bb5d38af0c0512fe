-- 委托代办: who handles somebody's requests from a day to a day, both included.
create table requests.substitute (
    id            bigint generated always as identity primary key,
    body_id       bigint      not null references bodies.body,
    officer       bigint      not null,
    substitute    bigint      not null check (substitute <> officer),
    from_day      date        not null,
    to_day        date        not null check (to_day >= from_day),
    named_by      bigint      not null,
    named_by_name text        not null,
    named_at      timestamptz not null,
    ended_at      timestamptz
);

create index substitute_of_body on requests.substitute (body_id, to_day) where ended_at is null;
