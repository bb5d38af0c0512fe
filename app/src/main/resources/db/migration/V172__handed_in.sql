-- 报送上级: the submission that the leader signed last, and the one that was published last; 0 is none.
alter table reporting.report add signed      int not null default 0;
alter table reporting.report add made_public int not null default 0;
-- How many findings kept it from being submitted when somebody looked last; null: nobody has.
alter table reporting.report add unsettled   int;

update reporting.report
   set made_public = case when state = 'PUBLISHED' then submission
                          else coalesce((select max(number) from reporting.submission s
                                          where s.report_id = report.id
                                            and s.edition < report.edition), 0) end;
update reporting.report
   set signed = case when state = 'SIGNED' then submission else made_public end;
