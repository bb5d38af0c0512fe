-- The time of day until which a stage is due, where the law counts hours.
alter table registers.entry add due_time time;
