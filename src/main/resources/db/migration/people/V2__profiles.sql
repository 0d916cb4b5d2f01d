-- Where else an author is found: absolute addresses, one a line.
alter table author add column profiles text not null default '';
