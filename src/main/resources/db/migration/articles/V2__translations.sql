-- Which articles are translations of each other: those with the same number. The language is the article's own.
create table article_translation (
    article_id bigint not null primary key references article (id) on delete cascade,
    work       bigint not null
);
-- The translations of an article.
create index article_translation_work_idx on article_translation (work, article_id);
