-- 各部分的文字: what somebody wrote; a part without a row, or with an empty text, writes itself.
create table reporting.part (
    report_id bigint      not null references reporting.report,
    part      text        not null,
    version   int         not null,
    text      text        not null, -- with figures between double braces
    by_id     bigint      not null,
    by_name   text        not null,
    at        timestamptz not null,
    primary key (report_id, part)
);

-- Every version that it had.
create table reporting.part_version (
    report_id bigint      not null,
    part      text        not null,
    version   int         not null,
    text      text        not null,
    by_id     bigint      not null,
    by_name   text        not null,
    at        timestamptz not null,
    primary key (report_id, part, version)
);
create trigger part_version_append_only before update or delete or truncate
    on reporting.part_version for each statement execute function reporting.refuse_change();

alter table reporting.report add chapters text not null default '';     -- empty: those of the region
alter table reporting.report add notice   text not null default '';     -- the notice from above
alter table reporting.submission add wording jsonb not null default '{"title": "", "parts": []}';
