-- Pictures and files. The bytes lie in the file store under their SHA-256; `stored` says whether they are there.
-- `form` says what readers are sent: the file itself, or renditions of a picture without or with transparent parts.
create table media (
    id           bigint       not null primary key,
    kind         varchar(10)  not null check (kind in ('PICTURE', 'AUDIO', 'VIDEO', 'DOCUMENT')),
    file_name    varchar(255) not null,
    title        varchar(500),
    media_type   varchar(100) not null,
    stored       boolean      not null default false,
    sha256       char(64),
    size_bytes   bigint,
    width_px     integer,
    height_px    integer,
    form         varchar(11)  not null default 'FILE' check (form in ('FILE', 'OPAQUE', 'TRANSPARENT')),
    original_url varchar(1500),
    alternative  varchar(2000),
    caption_html text,
    credit       varchar(500),
    focal_x      double precision not null default 0.5,
    focal_y      double precision not null default 0.5,
    added_at     bigint       not null,
    check (not stored or (sha256 is not null and size_bytes is not null))
);

-- Do we hold these bytes already?
create index media_sha256_idx on media (sha256) where sha256 is not null;
-- Which media came from this address? (imports)
create index media_original_idx on media (original_url) where original_url is not null;
-- The newest of the library.
create index media_added_idx on media (added_at desc, id desc);
