-- What an approver has to decide, kept beside the log so that the to-do list is one short look.
alter table requests.request add column awaits text check (awaits in ('EXTENSION', 'REPLY'));
create index request_awaits on requests.request (body_id, next_on, id) where awaits is not null;
