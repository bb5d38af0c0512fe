-- What tells one applicant from another goes with the applicant's data, when their time is over.
alter table requests.request alter column applicant_trace drop not null;
create index sketch_request on requests.sketch (request_id);
