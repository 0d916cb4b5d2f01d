-- SQLite has known no small letters but those of English until now: what was there before the words were kept, and has others,
-- is found too.
update media set words = substr(lower(words), 1, 600) where words <> lower(words);
