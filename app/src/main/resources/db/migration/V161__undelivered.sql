-- Replies that did not arrive and are to be sent another way, so that the to-do list is one short look.
alter table requests.request add column undelivered boolean not null default false;
create index request_undelivered on requests.request (body_id, id) where undelivered;
