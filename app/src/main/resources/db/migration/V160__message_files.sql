-- Files that leave with an e-mail: sealed as its text is, and deleted when that is wiped.
create table messages.file (
    message_id bigint not null references messages.message,
    number     integer not null,
    name       bytea not null,
    type       text not null,
    bytes      bytea not null,
    primary key (message_id, number)
);
