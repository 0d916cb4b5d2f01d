-- What an import made out of which thing of the source, so that importing again finds it instead of making it twice.
create table imported (
    source      varchar(300) not null, -- the address of the site that was exported
    kind        varchar(12)  not null,
    foreign_key varchar(300) not null, -- the thing's id or slug over there
    target_id   bigint       not null,
    sha256      char(64)     not null, -- of what was read: unchanged means nothing to do
    revision    integer      not null, -- of the article as we left it; a higher one means that somebody has edited since
    imported_at bigint       not null,
    primary key (source, kind, foreign_key)
);
