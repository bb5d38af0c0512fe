create schema visits;

-- How often a public document was opened on a day. Nothing of those who opened it is kept.
create table visits.visit (
    index_number text   not null,
    body_code    text   not null generated always as (split_part(index_number, '/', 1)) stored,
    day          date   not null,
    times        bigint not null check (times > 0),
    primary key (index_number, day)
);

create index visit_of_body on visits.visit (body_code, day) include (index_number, times);
