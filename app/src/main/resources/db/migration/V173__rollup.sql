create schema rollup;

-- 年报编报任务: one body asks those below it for their reports on a year.
create table rollup.campaign (
    id       bigint      generated always as identity primary key,
    body_id  bigint      not null,
    year     int         not null,
    forms    text[]      not null,
    title    text        not null,
    notice   text        not null,
    deadline date        not null,
    reach    text        not null, -- DIRECT or ALL
    by_id    bigint      not null,
    by_name  text        not null,
    at       timestamptz not null,
    unique (body_id, year)
);

-- Whom it asks: a body, or, outside of this system, a name.
create table rollup.member (
    id          bigint  generated always as identity primary key,
    campaign_id bigint  not null references rollup.campaign,
    body_id     bigint,
    name        text    not null default '',
    asked       boolean not null default true,
    reason      text    not null default '', -- why it is late
    promised    date,                        -- until when it will come
    unique (campaign_id, body_id),
    check ((body_id is null) <> (name = ''))
);
create index member_of_body on rollup.member (body_id) where asked;
create unique index member_by_name on rollup.member (campaign_id, name) where body_id is null;

-- 收下、退回 of what a member handed in under that number. The last one counts.
create table rollup.judgement (
    id        bigint      generated always as identity primary key,
    member_id bigint      not null references rollup.member,
    number    int         not null,
    accepted  boolean     not null,
    comment   text        not null,
    by_id     bigint      not null,
    by_name   text        not null,
    at        timestamptz not null
);
create index judgement_of_member on rollup.judgement (member_id, id desc);

-- 汇总定稿: the sum as it was handed up, or kept.
create table rollup.handed_up (
    campaign_id bigint      not null references rollup.campaign,
    number      int         not null,
    figures     jsonb       not null, -- by indicator; null is blank
    bodies      int         not null, -- how many are in it
    missing     int         not null,
    by_id       bigint      not null,
    by_name     text        not null,
    at          timestamptz not null,
    primary key (campaign_id, number)
);

-- 系统外单位的报表: what was read from a file.
create table rollup.taken_in (
    member_id bigint      not null references rollup.member,
    number    int         not null,
    figures   jsonb       not null,
    file      text        not null,
    by_id     bigint      not null,
    by_name   text        not null,
    at        timestamptz not null,
    primary key (member_id, number)
);

create function rollup.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was judged, handed up and taken in is only added to';
end $$;

create trigger judgement_append_only before update or delete or truncate on rollup.judgement
    for each statement execute function rollup.refuse_change();
create trigger handed_up_append_only before update or delete or truncate on rollup.handed_up
    for each statement execute function rollup.refuse_change();
create trigger taken_in_append_only before update or delete or truncate on rollup.taken_in
    for each statement execute function rollup.refuse_change();
