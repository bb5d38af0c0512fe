-- What is usual stands in law/rules, not here; a body that sets its practice says all of it.
alter table requests.practice
    alter column online drop default,
    alter column fees drop default,
    alter column evidence_days drop default,
    alter column keep_years drop default,
    alter column payment drop default;
