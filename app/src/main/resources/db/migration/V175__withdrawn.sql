-- What was withdrawn lately, for those who copied it.
create index document_withdrawn on documents.document (withdrawn_at desc) where withdrawn_at is not null;
create index document_withdrawn_of_body on documents.document (body_id, withdrawn_at desc)
 where withdrawn_at is not null;
