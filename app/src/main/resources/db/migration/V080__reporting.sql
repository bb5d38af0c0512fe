create schema reporting;

-- What has no register of its own yet, recorded by hand. A row stays; another row takes it back.
create table reporting.hand_record (
    id         bigint      generated always as identity primary key,
    body_id    bigint      not null,
    indicator  text        not null,
    day        date        not null,
    number     numeric     check (number >= 0), -- none: this row only takes another back
    note       text        not null,
    takes_back bigint      unique references reporting.hand_record,
    by_id      bigint      not null,
    by_name    text        not null,
    at         timestamptz not null,
    check (number is not null or takes_back is not null)
);
create index hand_record_list on reporting.hand_record (body_id, day, id);

create function reporting.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'hand records are only added to';
end $$;

create trigger hand_record_append_only
    before update or delete or truncate on reporting.hand_record
    for each statement execute function reporting.refuse();
