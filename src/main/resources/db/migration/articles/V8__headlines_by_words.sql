-- Lists are searched for words in headlines: in small letters, and in an index of them alone, since the rows of articles are long.
alter table article add column headline_lower varchar(1000) not null default '';
update article set headline_lower = lower(headline);
create index article_headline_idx on article (form, headline_lower);
