-- Where notices and reminders reach somebody; everyone sets it for themselves.
alter table access.person add column email text not null default '';
