-- Tags by name, as the newsroom lists them.
create index tag_name_idx on tag (name, id);
