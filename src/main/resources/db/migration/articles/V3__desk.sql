-- The newsroom's list of all that there is, last saved first.
create index article_saved_idx on article (form, saved_at desc, id desc);
