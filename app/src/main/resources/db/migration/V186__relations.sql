-- 文件关系: what a document does to an earlier one of the same body.
create table documents.relation (
    id            bigint generated always as identity primary key,
    document_id   bigint      not null references documents.document on delete cascade,
    kind          text        not null check (kind in ('REPEALS', 'REPLACES', 'AMENDS')),
    other_id      bigint      not null references documents.document on delete cascade,
    recorded_by   bigint,
    recorded_name text        not null,
    recorded_at   timestamptz not null,
    constraint not_itself check (document_id <> other_id),
    constraint once unique (document_id, other_id)
);
create index relation_other on documents.relation (other_id);
