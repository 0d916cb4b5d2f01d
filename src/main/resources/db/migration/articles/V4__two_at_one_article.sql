-- Who has an article open to change it, one at a time. A courtesy: what is saved is decided by the revision alone.
create table article_lock (
    article_id bigint       not null primary key references article (id) on delete cascade,
    account_id bigint       not null references account (id) on delete cascade,
    name       varchar(100) not null,
    opening    bigint       not null, -- which screen: leaving another one ends nothing
    began_at   bigint       not null,
    renewed_at bigint       not null, -- who is silent for some minutes does not have it any more
    -- who would like to have it
    asked_by   bigint references account (id) on delete set null,
    asked_name varchar(100),
    asked_at   bigint,
    kept_at    bigint                 -- when whoever has it said that they keep it
);

-- What those who make an article say to each other about it. Readers never see any of it.
create table article_note (
    id          bigint        not null primary key,
    article_id  bigint        not null references article (id) on delete cascade,
    answers     bigint references article_note (id) on delete cascade,
    account_id  bigint        not null references account (id),
    name        varchar(100)  not null,
    words       varchar(4000) not null,
    -- the passage that it is about; none for the whole article and for answers
    quote       varchar(1000),
    before_it   varchar(100),
    after_it    varchar(100),
    paragraph   integer,
    written_at  bigint        not null,
    resolved_at bigint,
    resolved_by varchar(100)
);
-- The notes of an article in their order.
create index article_note_idx on article_note (article_id, id);
-- How many of these articles' notes are open?
create index article_note_open_idx on article_note (article_id) where answers is null and resolved_at is null;
create index article_note_answers_idx on article_note (answers) where answers is not null;

-- Links by which anybody sees an article before it is out. Of the secret there is the hash alone.
create table article_preview_link (
    id          bigint       not null primary key,
    article_id  bigint       not null references article (id) on delete cascade,
    revision    integer,               -- none for the present one
    secret_hash varchar(64)  not null, -- SHA-256, hexadecimal
    made_by     varchar(100) not null,
    created_at  bigint       not null,
    ends_at     bigint       not null  -- or when somebody ended it
);
create unique index article_preview_link_secret_idx on article_preview_link (secret_hash);
-- The links to an article that are good for anything.
create index article_preview_link_article_idx on article_preview_link (article_id, ends_at);

-- What a kept version is called, as "as filed by the agency".
alter table article_revision add column name varchar(200);

-- Since when a correction is not shown any more.
alter table article_correction add column taken_back_at bigint;
