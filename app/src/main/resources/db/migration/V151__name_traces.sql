-- Requests from before V111 cannot be found by a name until their trace is filled in; see NameTraces.
create index request_nameless on requests.request (id)
    where name_trace is null and applicant_trace is not null;
