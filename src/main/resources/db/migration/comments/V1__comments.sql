create table comment (
    id             bigint       not null primary key,
    article_id     bigint       not null references article (id) on delete cascade,
    parent_id      bigint references comment (id) on delete cascade,
    state          varchar(10)  not null check (state in ('PENDING', 'APPROVED', 'SPAM', 'REMOVED')),
    kind           varchar(10)  not null check (kind in ('COMMENT', 'PINGBACK')),
    author_name    varchar(300) not null,
    author_email   varchar(320),
    author_website varchar(1500),
    body_html      text         not null,
    written_at     bigint       not null
);
-- The thread under an article in the order of writing.
create index comment_thread_idx on comment (article_id, state, written_at, id);
-- The moderators' queue.
create index comment_queue_idx on comment (state, written_at desc, id desc);
create index comment_parent_idx on comment (parent_id) where parent_id is not null;
