-- 提供的信息 can come from the register 主动公开: a paper made of one of its documents says of which.
alter table requests.paper add column document_id bigint;
-- 区分处理: parts of it are gone.
alter table requests.paper add column redacted boolean not null default false;
-- What is public already is given by its address (条例 art. 36).
create table requests.pointed (
    request_id  bigint not null references requests.request,
    document_id bigint not null,
    primary key (request_id, document_id)
);
