-- What has changed for readers since a moment, last changed first: for programs that keep a copy.
create index article_changed_idx on article (form, changed_at desc, id desc) where listed_from_at is not null;
