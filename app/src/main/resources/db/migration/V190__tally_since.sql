-- Since when a body counts here. Before, that nothing is recorded does not say that there was nothing.
create table tally.since (
    body_id bigint      primary key,
    at      timestamptz not null
);

insert into tally.since (body_id, at)
select body_id, min(at) from tally.entry group by body_id;

create function tally.begin() returns trigger language plpgsql as $$
begin
    insert into tally.since (body_id, at)
    select body_id, min(at) from added group by body_id order by body_id
        on conflict do nothing;
    return null;
end $$;

create trigger entry_since after insert on tally.entry
    referencing new table as added
    for each statement execute function tally.begin();
