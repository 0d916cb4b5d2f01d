-- Pictures of which readers see a part. The bytes of the whole lie beside the originals under `sha256`; the edges of the
-- part are in thousandths of the whole.
create table media_crop (
    media_id    bigint       not null primary key references media (id) on delete cascade,
    sha256      char(64)     not null,
    media_type  varchar(100) not null,
    left_edge   integer      not null,
    top_edge    integer      not null,
    width       integer      not null,
    height      integer      not null
);
-- Does anything need these bytes yet?
create index media_crop_sha256_idx on media_crop (sha256);
