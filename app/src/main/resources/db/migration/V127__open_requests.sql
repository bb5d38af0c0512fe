-- The daily look at open requests goes through them in the order of their ids.
create index request_open_by_id on requests.request (id) where ended_on is null;
