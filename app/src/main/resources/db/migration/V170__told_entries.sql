-- 告知: the body below that is told of an entry, such as of a finding in its work.

alter table registers.entry add column told_id bigint;

create index entry_told on registers.entry (told_id, register, day desc, id desc)
    where standing and told_id is not null;
