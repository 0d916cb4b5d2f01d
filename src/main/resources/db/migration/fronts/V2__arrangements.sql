-- Who has arranged a front last, and how often it was arranged: whoever arranges says which of these they have seen.
create table front (
    id          bigint       not null primary key,
    revision    bigint       not null,
    arranged_by varchar(300) not null,
    arranged_at bigint       not null
);
