-- What editors have put into a slot of a front. front_id is 0 for home, otherwise the section's id.
create table front_slot (
    front_id   bigint      not null,
    slot       varchar(10) not null check (slot in ('LEAD', 'PICKS')),
    position   integer     not null,
    article_id bigint      not null references article (id) on delete cascade,
    until_at   bigint,
    primary key (front_id, slot, article_id)
);
-- On which fronts has an editor placed this article?
create index front_slot_article_idx on front_slot (article_id);
