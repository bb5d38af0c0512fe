-- From which records of other rooms a document came, such as a request (转为主动公开, 条例 art. 44).
create table documents.origin (
    document_id bigint not null references documents.document on delete cascade,
    kind        text   not null,
    record_id   bigint not null,
    primary key (document_id, kind, record_id)
);
