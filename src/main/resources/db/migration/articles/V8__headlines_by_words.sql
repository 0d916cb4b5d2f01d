-- Lists are searched for words in headlines: in small letters, and in the index of their order, since the rows of articles are
-- long.
alter table article add column headline_lower varchar(1000) not null default '';
update article set headline_lower = lower(headline);
drop index article_saved_idx;
create index article_saved_idx on article (form, saved_at desc, id desc, headline_lower);
