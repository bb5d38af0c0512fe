create schema letters;

-- Templates that a body sent in. What was sent stays, also when another one is in use.
create table letters.template (
    id      bigint      generated always as identity primary key,
    body_id bigint      not null,
    kind    text        not null,
    version int         not null check (version > 0),
    hash    text        not null check (hash ~ '^[0-9a-f]{64}$'),
    name    text        not null,
    by_id   bigint      not null,
    by_name text        not null,
    at      timestamptz not null,
    unique (body_id, kind, version)
);

-- Which one letters are made from: the last choice counts.
create table letters.choice (
    id      bigint      generated always as identity primary key,
    body_id bigint      not null,
    kind    text        not null,
    version int, -- none: the standard letter
    by_id   bigint      not null,
    by_name text        not null,
    at      timestamptz not null,
    foreign key (body_id, kind, version) references letters.template (body_id, kind, version)
);
create index choice_last on letters.choice (body_id, kind, id);

create function letters.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'templates and choices of them are only added to';
end $$;

create trigger template_append_only before update or delete or truncate on letters.template
    for each statement execute function letters.refuse();
create trigger choice_append_only before update or delete or truncate on letters.choice
    for each statement execute function letters.refuse();
