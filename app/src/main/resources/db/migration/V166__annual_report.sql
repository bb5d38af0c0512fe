-- 年度报告: one of each body and year. No row: nobody has begun.
create table reporting.report (
    id           bigint  generated always as identity primary key,
    body_id      bigint  not null,
    year         int     not null,
    edition      int     not null default 1 check (edition > 0),
    state        text    not null default 'DRAFTING',
    chain        text,                          -- how the review was divided when it was submitted
    passed       int     not null default 0,    -- stations of it that were passed
    submission   int     not null default 0,    -- the last one
    comment      text    not null default '',   -- why it was returned
    doc_number   text    not null default '',   -- 文号
    correction   text    not null default '',   -- what a later edition changes
    document_id  bigint,                        -- what was published
    published_on date,
    unique (year, body_id)
);
create index report_open on reporting.report (body_id) where state <> 'PUBLISHED';

-- 报送: what was handed in stays as it was, whatever is recorded later.
create table reporting.submission (
    report_id bigint      not null references reporting.report,
    number    int         not null,
    edition   int         not null,
    figures   jsonb       not null, -- by indicator; null is blank
    by_id     bigint      not null,
    by_name   text        not null,
    at        timestamptz not null,
    primary key (report_id, number)
);

-- 审核、保密审查、签发, or return, of a submission.
create table reporting.decision (
    id         bigint      generated always as identity primary key,
    report_id  bigint      not null,
    submission int         not null,
    step       text        not null,
    passed     boolean     not null,
    reason     text        not null,
    by_id      bigint      not null,
    by_name    text        not null,
    at         timestamptz not null,
    foreign key (report_id, submission) references reporting.submission
);
create index decision_of_report on reporting.decision (report_id, id);

-- 说明 of a finding, for the sentence that it was given for. The last one counts.
create table reporting.explanation (
    id        bigint      generated always as identity primary key,
    report_id bigint      not null references reporting.report,
    finding   text        not null,
    sentence  text        not null,
    words     text        not null,
    by_id     bigint      not null,
    by_name   text        not null,
    at        timestamptz not null
);
create index explanation_of_report on reporting.explanation (report_id, finding, id desc);

create function reporting.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was submitted, decided and explained is only added to';
end $$;

create trigger submission_append_only before update or delete or truncate on reporting.submission
    for each statement execute function reporting.refuse_change();
create trigger decision_append_only before update or delete or truncate on reporting.decision
    for each statement execute function reporting.refuse_change();
create trigger explanation_append_only before update or delete or truncate
    on reporting.explanation for each statement execute function reporting.refuse_change();
