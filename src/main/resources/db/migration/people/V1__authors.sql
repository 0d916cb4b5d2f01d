create table author (
    id                bigint       not null primary key,
    slug              varchar(200) not null unique,
    name              varchar(300) not null,
    role              varchar(200),
    biography_html    text         not null default '',
    email             varchar(320),
    website           varchar(1500),
    portrait_media_id bigint references media (id),
    added_at          bigint       not null
);
