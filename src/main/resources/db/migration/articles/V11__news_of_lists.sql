-- Since when there is news of what stands in a list: it came to stand there, was rewritten or corrected. For programs that keep
-- a copy and ask what they have missed: what an embargo held back or an import brought is news whenever it changed last.
alter table article_listing add column news_at bigint not null default 0;
update article_listing set news_at = (
    select case when changed_at > article_listing.listed_from_at then changed_at else article_listing.listed_from_at end
    from article where id = article_listing.article_id);
drop index article_changed_idx;
create index article_listing_news_idx on article_listing (list_id, news_at desc, article_id desc);
