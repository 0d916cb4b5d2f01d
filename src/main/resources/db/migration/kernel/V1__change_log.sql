-- The change log: what happened to the paper, in the order in which it was committed.

-- One row. Its lock is what puts commits in order: a writer takes the next positions as the last thing in its transaction.
create table change_head (
    id       smallint not null primary key check (id = 1),
    position bigint   not null
);
insert into change_head (id, position) values (1, 0);

create table change_entry (
    position  bigint      not null primary key,
    kind      varchar(80) not null,
    body_json text        not null,
    made_at   bigint      not null
);

-- How far each follower has come; the log is trimmed behind the slowest that still reports.
create table change_follower (
    name     varchar(120) not null primary key,
    position bigint       not null,
    seen_at  bigint       not null
);
