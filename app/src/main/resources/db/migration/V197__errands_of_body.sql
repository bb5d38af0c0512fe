-- What a body is publishing in accounts, for its list of things to do.
create index errand_of_body on channels.errand (body_id, id) where work = 'PUBLISH' and not over;
