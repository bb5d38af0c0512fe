-- The words in which a filed report says its figures, by indicator; what was filed before has none.
alter table reporting.filed add column quotes jsonb not null default '{}';
