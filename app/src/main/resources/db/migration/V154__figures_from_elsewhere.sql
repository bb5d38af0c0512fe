-- What was recorded by hand becomes an entry of the register of figures from elsewhere. What was
-- corrected or taken back comes along as taken back, with the reason.
create temporary table moved on commit drop as
select nextval(pg_get_serial_sequence('registers.entry', 'id')) as entry_id, record.*,
       coalesce(nullif(record.note, ''), '手工登记') as source,
       later.id is null as standing, later.note as reason, later.by_id as later_by_id,
       later.by_name as later_by_name, later.at as later_at
  from reporting.hand_record as record
  left join reporting.hand_record as later on later.takes_back = record.id
 where record.number is not null;

insert into registers.entry
       (id, body_id, register, day, title, open, fields, words, version, standing, by_id, by_name,
        at)
overriding system value
select entry_id, body_id, 'other-source', day, source, false,
       jsonb_build_object('counted', jsonb_build_array(day::text),
                          'figure', jsonb_build_array(indicator),
                          'number', jsonb_build_array(number::text),
                          'source', jsonb_build_array(source)),
       lower(day || ' ' || indicator || ' ' || number || ' ' || source),
       case when standing then 1 else 2 end, standing, coalesce(later_by_id, by_id),
       coalesce(later_by_name, by_name), coalesce(later_at, at)
  from moved;

insert into registers.version (entry_id, number, fields, reason, by_id, by_name, at)
select entry_id, 1, entry.fields, '', moved.by_id, moved.by_name, moved.at
  from moved join registers.entry as entry on entry.id = entry_id
 union all
select entry_id, 2, entry.fields, reason, later_by_id, later_by_name, later_at
  from moved join registers.entry as entry on entry.id = entry_id
 where not moved.standing;

-- The counting entries of those that stand go over: taken back from the old, counted for the new.
insert into tally.entry (body_id, indicator, day, amount, cause_kind, cause_id, step, at)
select moved.body_id, moved.indicator, moved.day, -moved.number, 'hand-record', moved.id,
       (select max(step) + 1 from tally.entry as known
         where known.cause_kind = 'hand-record' and known.cause_id = moved.id
           and known.body_id = moved.body_id and known.indicator = moved.indicator),
       now()
  from moved
 where standing
 union all
select body_id, indicator, day, number, 'register-entry', entry_id, 1, now()
  from moved
 where standing;

update tally.day_sum as known
   set entries = known.entries + 2 * of_day.many
  from (select body_id, indicator, day, count(*) as many from moved
         where standing
         group by body_id, indicator, day) as of_day
 where (known.body_id, known.indicator, known.day)
       = (of_day.body_id, of_day.indicator, of_day.day);

drop table reporting.hand_record;
drop function reporting.refuse();
