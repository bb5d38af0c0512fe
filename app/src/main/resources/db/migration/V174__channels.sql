create schema channels;

-- Where a document is public besides the web site.
create table channels.copy (
    id            bigint generated always as identity primary key,
    body_id       bigint      not null references bodies.body,
    document_id   bigint      not null references documents.document,
    channel       text        not null,
    public_on     date        not null,
    until         date,
    place         text        not null,
    proof_hash    text,
    proof_name    text,
    proof_type    text,
    proof_size    bigint,
    recorded_by   bigint,
    recorded_name text        not null,
    recorded_at   timestamptz not null,
    down_on       date,
    recalled_on   date,
    struck        boolean     not null default false
);

create index copy_of_document on channels.copy (document_id) where not struck;
create index copy_of_body on channels.copy (body_id, public_on) where not struck;
create index copy_to_take_down on channels.copy (body_id, coalesce(recalled_on, until), id)
 where not struck and down_on is null and coalesce(recalled_on, until) is not null;
