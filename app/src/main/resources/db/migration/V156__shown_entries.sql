-- From which day the public sees an entry; null where it never does.
alter table registers.entry add shown_from date;

update registers.entry as entry
   set shown_from = (fields -> known.field ->> 0)::date
  from (values ('interpretation', 'published'), ('press-conference', 'held'),
               ('web-interview', 'held'), ('hot-topic', 'answered'), ('consultation', 'begun'),
               ('meeting', 'held'), ('training', 'held'), ('publicity', 'held'),
               ('leading-group', 'since'), ('responsible', 'since'), ('dedicated-body', 'since'),
               ('reading-point', 'opened'), ('subordinate', 'since'), ('funds', 'spent'),
               ('rule', 'since'), ('plan', 'set'), ('inspection', 'held'),
               ('proposal', 'received')) as known (register, field)
 where entry.register = known.register;

create index entry_shown on registers.entry (register, shown_from desc, id desc)
 where standing and shown_from is not null;
create index entry_shown_of_body on registers.entry (body_id, register, shown_from desc, id desc)
 where standing and shown_from is not null;
-- Which of them name another record.
create index entry_fields on registers.entry using gin (fields jsonb_path_ops);
