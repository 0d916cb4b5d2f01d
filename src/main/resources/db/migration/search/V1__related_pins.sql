-- What editors have pinned to an article as related, in order.
create table related_pin (
    article_id bigint  not null references article (id) on delete cascade,
    position   integer not null,
    other_id   bigint  not null references article (id) on delete cascade,
    primary key (article_id, position)
);
