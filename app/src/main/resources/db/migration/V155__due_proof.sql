-- Beside the day of the reply: where it can be counted again, and whether the holidays up to it are
-- announced. Derived as the day is, and filled for what is open by the next look at the clocks.
alter table requests.request
    add column proof       text,
    add column provisional boolean not null default false;
