-- What was found of copies that stand at an address of the web, night after night.
create table channels.copy_check (
    copy_id    bigint      primary key references channels.copy on delete cascade,
    state      text        not null check (state in ('SAME', 'BARE', 'CHANGED', 'GONE', 'SILENT', 'OWN')),
    since      timestamptz not null,
    checked_at timestamptz not null,
    share      int         not null,              -- percent of the document's sentences that stand there
    usual      int         not null,              -- what of them stood there when it was first seen, or looked through
    nights     int         not null               -- so often in this state, one after the other
);
create index copy_check_found on channels.copy_check (copy_id) where state in ('CHANGED', 'GONE', 'SILENT');
create index copy_on_the_web on channels.copy (id) where not struck and down_on is null and place ~* 'https?://';
