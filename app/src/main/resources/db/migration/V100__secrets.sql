create schema secrets;

-- Which keys have sealed something here. The keys themselves stand outside of the database.
create table secrets.key (
    number      int  primary key check (number > 0),
    fingerprint text not null,
    since       timestamptz not null default now(),
    lost_at     timestamptz                    -- accepted as lost: what it sealed stays closed
);
