-- What annual reports say that were published before they came here, as they were read when filed.
-- It counts as long as the document is public.
create table reporting.filed (
    document_id bigint      primary key,
    body_id     bigint      not null,
    year        int         not null,
    figures     jsonb       not null, -- by indicator; what the report does not say is not there
    by_id       bigint      not null,
    by_name     text        not null,
    at          timestamptz not null,
    unique (body_id, year, document_id)
);
