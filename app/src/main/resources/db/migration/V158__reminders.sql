-- 到期提醒: which of a request's reminders were given, by the working days that were left then. One that
-- lies ahead again, because the day moved, is taken back.
create table requests.reminder (
    request_id bigint not null references requests.request,
    mark       int    not null,
    due_on     date   not null,
    at         timestamptz not null,
    primary key (request_id, mark)
);
-- What is overdue, and what soon will be
create index request_due on requests.request (due_on, id)
    where ended_on is null and due_on is not null;
-- Null: as is usual.
alter table requests.practice add column reminders text;
