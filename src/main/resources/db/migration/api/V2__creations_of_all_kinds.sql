-- Sections, tags and authors are made once too.
alter table api_creation rename column article_id to thing_id;
