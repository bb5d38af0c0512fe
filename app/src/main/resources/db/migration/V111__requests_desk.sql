-- The desk's lists: what waits for its receipt stands among what is due, by the day it was submitted.
drop index requests.request_open;
drop index requests.request_officer;
create index request_open on requests.request (body_id, (coalesce(next_on, submitted_on)), id)
    where ended_on is null;
create index request_officer on requests.request
    (body_id, officer, (coalesce(next_on, submitted_on)), id) where ended_on is null;
create index request_standing on requests.request
    (body_id, standing, (coalesce(next_on, submitted_on)), id) where ended_on is null;

-- Keyed hash of the name alone, by which an officer finds all that one applicant asked for.
alter table requests.request add column name_trace bytea;
create index request_name on requests.request (body_id, name_trace, id desc)
    where name_trace is not null;
