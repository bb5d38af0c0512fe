-- 转交: whose decision a review is now. It stands while the edition is as it was, so each decision,
-- return or change ends it.
create table documents.handover (
    document_id bigint not null,
    edition     int not null,
    version     bigint not null,               -- of the edition when it was handed over
    to_id       bigint not null,
    to_name     text not null,
    by_name     text not null,
    at          timestamptz not null,
    primary key (document_id, edition),
    foreign key (document_id, edition) references documents.edition on delete cascade
);
