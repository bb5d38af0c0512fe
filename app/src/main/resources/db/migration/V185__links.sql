-- What was found at the addresses that documents name, so that nobody waits for other servers.
create table documents.link (
    address    text        primary key check (length(address) <= 2000),
    state      text        not null check (state in ('GOOD', 'GONE', 'SILENT', 'OWN')),
    checked_at timestamptz not null
);
create index link_reached on documents.link (checked_at) where state in ('GOOD', 'GONE');
