-- What an officer looks for, of whatever register, newest first.
create index entry_of_body on registers.entry (body_id, day desc, id desc) where standing;
