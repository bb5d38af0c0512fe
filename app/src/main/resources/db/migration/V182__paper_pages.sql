-- 页数: for the inventory of a case file; null for what is set only when it is printed, and for papers of before.
alter table requests.paper add column pages int check (pages > 0);
