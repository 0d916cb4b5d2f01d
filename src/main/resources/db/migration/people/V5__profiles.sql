-- Whether readers get to know the address.
alter table author add column email_shown boolean not null default false;
-- Authors by name, as the newsroom lists them.
create index author_name_idx on author (name, id);
