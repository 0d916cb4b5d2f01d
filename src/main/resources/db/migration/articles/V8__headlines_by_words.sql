-- Lists are searched for words in headlines: in small letters, and in the index of their order, since the rows of articles are
-- long. The index of PostgreSQL takes no more than 2,704 bytes of one.
alter table article add column headline_lower varchar(600) not null default '';
update article set headline_lower = substr(lower(headline), 1, 600);
drop index article_saved_idx;
create index article_saved_idx on article (form, saved_at desc, id desc, headline_lower);
