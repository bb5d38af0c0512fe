-- Rules of general effect, which are to be interpreted within days of their publication.
create index edition_normative on documents.edition (body_id, published_at desc)
 where stage = 'PUBLISHED' and normative;
