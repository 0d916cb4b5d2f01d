-- How often each article was read, hour by hour. Of readers there is nothing here.
create table article_read (
    article_id bigint  not null references article (id) on delete cascade,
    hour_at    bigint  not null, -- when the hour began
    reads      integer not null check (reads > 0),
    counted_at bigint  not null, -- when reads were added last, by the clock of the node that did
    primary key (article_id, hour_at)
);
-- What has been counted since a node looked last, and what was counted within the window when it starts.
create index article_read_counted_idx on article_read (counted_at);

-- The list of what is hot: one row, which says who may write the next one and why the list is as it is.
create table hot_list (
    id             smallint not null primary key check (id = 1),
    version        bigint   not null,
    made_at        bigint   not null,
    explained_json text     not null
);

-- The stories of the list. As many rows as it has places.
create table hot_story (
    place      integer not null primary key,
    article_id bigint  not null references article (id) on delete cascade
);
-- In which place is this article?
create index hot_story_article_idx on hot_story (article_id);
