-- By which letter the applicant is told; where an outcome leaves a choice the officer makes it.
alter table requests.reply add column letter text not null;
alter table requests.reply drop column facts;
-- One version at a time is being worked on or waits to be sent.
create unique index reply_open on requests.reply (request_id)
    where stage in ('DRAFT', 'PROPOSED', 'APPROVED');
