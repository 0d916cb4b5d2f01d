-- Under which licence something may be shown, and the moment from which it may not be any more.
alter table media add column licence varchar(500);
alter table media add column rights_until_at bigint;
-- The account of whoever brought it; absent for what came by imports and commands.
alter table media add column added_by bigint;
-- What the library's search looks at, in small letters: name, title, alternative text, credit and caption, cut to what an
-- index can hold.
alter table media add column words varchar(600) not null default '';

update media set words = substr(lower(file_name || ' ' || coalesce(title, '') || ' ' || coalesce(alternative, '') || ' '
    || coalesce(credit, '') || ' ' || coalesce(caption_html, '')), 1, 600);

-- With the words, so that a search reads the index alone until it has found something.
drop index media_added_idx;
create index media_added_idx on media (added_at desc, id desc, words);
-- The library by kind, and of one person, newest first.
create index media_kind_idx on media (kind, added_at desc, id desc, words);
create index media_added_by_idx on media (added_by, added_at desc, id desc) where added_by is not null;
-- Pictures of which nobody has said what they show.
create index media_without_words_idx on media (added_at desc, id desc) where alternative is null and kind = 'PICTURE';
-- What has or will have an end.
create index media_rights_idx on media (rights_until_at) where rights_until_at is not null;

-- Which media had these bytes before they were replaced? Addresses made of their hash lead on to the present ones.
create table media_former (
    sha256      char(64) not null primary key,
    media_id    bigint   not null references media (id) on delete cascade,
    replaced_at bigint   not null
);
create index media_former_media_idx on media_former (media_id);
