-- Articles and standing pages, as they are now. What they were before is in article_revision.
create table article (
    id                bigint        not null primary key,
    form              varchar(8)    not null check (form in ('ARTICLE', 'PAGE')),
    slug              varchar(300)  not null,
    parent_id         bigint references article (id), -- of a standing page
    position          integer       not null default 0,
    -- the text
    headline          varchar(1000) not null,
    kicker            varchar(200),
    standfirst        text,
    body_html         text          not null,
    dateline          varchar(200),
    label             varchar(15)   not null,
    language          varchar(35)   not null,
    word_count        integer       not null,
    -- the placement; sections, tags and bylines have tables of their own
    lead_media_id     bigint references media (id),
    -- the release
    stage             varchar(10)   not null check (stage in ('IDEA', 'DRAFT', 'EDITED', 'READY', 'PUBLISHED', 'WITHDRAWN', 'SPIKED')),
    access            varchar(10)   not null check (access in ('OPEN', 'PRIVATE', 'PASSWORD')),
    published_at      bigint,
    embargo_at        bigint,
    expires_at        bigint,
    withdrawn_because varchar(1000),
    -- the source, of what did not start with us
    source_outlet     varchar(300),
    source_licence    varchar(300),
    source_url        varchar(1500),
    source_rights     varchar(10)   not null check (source_rights in ('OWN', 'FULL', 'EXCERPT')),
    source_fetched_at bigint,
    source_sha256     char(64),
    comments_open     boolean       not null default true,
    revision          integer       not null,
    created_at        bigint        not null,
    changed_at        bigint        not null,         -- the newest change that a reader should know of
    saved_at          bigint        not null,
    -- the moments between which it may be listed, computed from the release; null when it may not
    listed_from_at    bigint,
    listed_until_at   bigint
);

-- The children of a standing page, in order.
create index article_parent_idx on article (parent_id, position, id) where parent_id is not null;
-- Which articles show this picture first?
create index article_lead_media_idx on article (lead_media_id) where lead_media_id is not null;
-- The next moments at which something appears or disappears.
create index article_listed_from_idx on article (listed_from_at) where listed_from_at is not null;
create index article_listed_until_idx on article (listed_until_at) where listed_until_at is not null;
-- The newsroom's list by stage, newest first; also the standing pages.
create index article_stage_idx on article (form, stage, saved_at desc, id desc);

create table article_section (
    article_id bigint  not null references article (id) on delete cascade,
    position   integer not null, -- 0 is the main section
    section_id bigint  not null references section (id),
    primary key (article_id, position)
);
-- Which articles stand in this section? (moving and merging sections)
create unique index article_section_idx on article_section (section_id, article_id);

create table article_tag (
    article_id bigint  not null references article (id) on delete cascade,
    position   integer not null,
    tag_id     bigint  not null references tag (id),
    primary key (article_id, position)
);
create unique index article_tag_idx on article_tag (tag_id, article_id);

create table article_byline (
    article_id bigint  not null references article (id) on delete cascade,
    position   integer not null,
    author_id  bigint  not null references author (id),
    primary key (article_id, position)
);
create unique index article_byline_idx on article_byline (author_id, article_id);

-- Which pictures and files does the body use? (where used; rights)
create table article_media (
    article_id bigint not null references article (id) on delete cascade,
    media_id   bigint not null references media (id),
    primary key (article_id, media_id)
);
create index article_media_idx on article_media (media_id);

-- Every list that readers can walk, newest first: list_id is 0 for the latest, or the id of a section (with all beneath it),
-- a tag or an author (ids are unique across tables). Kept in step by the article store; rebuildable from the tables above.
create table article_listing (
    list_id         bigint not null,
    listed_from_at  bigint not null,
    article_id      bigint not null references article (id) on delete cascade,
    listed_until_at bigint not null,
    primary key (list_id, listed_from_at, article_id)
);
-- Taking an article out of its lists.
create index article_listing_article_idx on article_listing (article_id);

create table article_revision (
    article_id bigint        not null references article (id) on delete cascade,
    revision   integer       not null,
    headline   varchar(1000) not null,
    kicker     varchar(200),
    standfirst text,
    body_html  text          not null,
    dateline   varchar(200),
    label      varchar(15)   not null,
    language   varchar(35)   not null,
    saved_at   bigint        not null,
    saved_by   varchar(300)  not null,
    reason     varchar(1000),
    primary key (article_id, revision)
);

create table article_correction (
    id         bigint      not null primary key,
    article_id bigint      not null references article (id) on delete cascade,
    kind       varchar(10) not null check (kind in ('CORRECTION', 'UPDATE')),
    note_html  text        not null,
    noted_at   bigint      not null
);
-- The corrections of an article, newest first.
create index article_correction_idx on article_correction (article_id, noted_at desc);

-- One row: the moment up to which appearing and disappearing have been announced, by whichever node was first.
create table article_moment (
    id         smallint not null primary key check (id = 1),
    reached_at bigint   not null
);
