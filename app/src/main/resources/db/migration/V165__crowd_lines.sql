-- The desk's lists show a crowd as one line a day: from line to line the index leaps over the others.
drop index requests.request_open;
drop index requests.request_officer;
drop index requests.request_standing;
drop index requests.request_crowd;
create index request_open on requests.request
    (body_id, (coalesce(next_on, submitted_on)), (coalesce(crowd, id)), id) where ended_on is null;
create index request_officer on requests.request
    (body_id, officer, (coalesce(next_on, submitted_on)), (coalesce(crowd, id)), id)
    where ended_on is null;
create index request_crowd on requests.request
    ((coalesce(crowd, id)), (coalesce(next_on, submitted_on)), id);
-- What is rare among the open is never looked for among all of them.
create index request_awaiting_receipt on requests.request
    (body_id, (coalesce(next_on, submitted_on)), (coalesce(crowd, id)), id)
    where ended_on is null and standing = 'AWAITING_RECEIPT';
create index request_stopped on requests.request
    (body_id, (coalesce(next_on, submitted_on)), (coalesce(crowd, id)), id)
    where ended_on is null
      and standing in ('AWAITING_CORRECTION', 'CORRECTION_OVERDUE',
                       'AWAITING_PAYMENT', 'PAYMENT_OVERDUE');
