-- A stock adds up all days since the beginning: with the amount in the index it is read from there
-- in one run, instead of from a page of the table for nearly every day.
alter table tally.day_sum
    drop constraint day_sum_pkey,
    add primary key (body_id, indicator, day) include (amount);
