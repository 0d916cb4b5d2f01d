-- What the publisher has decided about the paper; a setting that is absent has its default.
create table setting (
    name       varchar(80) not null primary key,
    content    text        not null,
    changed_at bigint      not null
);
