-- Who has made a link: it shows nothing that they may not see any more. Links from before end within a week of their making;
-- nobody knows whose they are, so they have ended.
alter table article_preview_link add column account_id bigint;

-- How many answers a note has: one that somebody answers in the same moment is not deleted.
alter table article_note add column answer_count integer not null default 0;
update article_note set answer_count =
    (select count(*) from article_note answer where answer.answers = article_note.id);
