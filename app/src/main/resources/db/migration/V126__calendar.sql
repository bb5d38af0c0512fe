create schema calendar;

-- Holiday schedules that were announced after the program was built. The last row of a year counts; none is changed.
create table calendar.schedule (
    id        bigint      generated always as identity primary key,
    year      int         not null,
    notice    text        not null check (notice <> ''),
    announced date        not null,
    days      text        not null check (days <> ''), -- a line a day: date,kind,festival
    by_name   text        not null,
    at        timestamptz not null
);
create index schedule_year on calendar.schedule (year, id);

create function calendar.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'schedules are only added to';
end $$;

create trigger schedule_append_only
    before update or delete or truncate on calendar.schedule
    for each statement execute function calendar.refuse();
