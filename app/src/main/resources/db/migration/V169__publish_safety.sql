-- Why a place that was found before publication may stay as it is. The mark tells the place from
-- others; the words themselves are not kept again.
create table documents.justified (
    document_id bigint      not null references documents.document on delete cascade,
    mark        text        not null,
    reason      text        not null,
    person_id   bigint,
    person_name text        not null,
    at          timestamptz not null,
    primary key (document_id, mark)
);

-- What a body wants to be asked about before it publishes, and what it need not be asked about.
create table documents.own_word (
    body_id bigint  not null references bodies.body on delete cascade,
    word    text    not null,
    allowed boolean not null,
    primary key (body_id, word)
);
