-- Who has been given an article, until when and with what in mind. No part of what is written: no revision keeps it.
alter table article add column assigned_to bigint references account (id);
alter table article add column offered_at bigint;        -- since when whoever wants to may take it
alter table article add column due_at bigint;
alter table article add column plan varchar(1000);
-- Since when it is at its stage, and who has sent it back there, if somebody has.
alter table article add column staged_at bigint;
alter table article add column returned_at bigint;
alter table article add column returned_by varchar(300);
-- Who has saved a version, where that was somebody of the newsroom: names are not unique.
alter table article_revision add column account_id bigint references account (id);

-- Each begins with what all questions of the newsroom say, else SQLite takes the index that has no more than that.
-- What has somebody been given?
create index article_assigned_idx on article (form, assigned_to, saved_at desc, id desc) where assigned_to is not null;
-- What may be taken?
create index article_offered_idx on article (form, offered_at desc) where offered_at is not null;
-- What is due, the earliest first; the calendar.
create index article_due_idx on article (form, due_at, id) where due_at is not null;
-- The newsroom's list by publication, the newest first.
create index article_published_idx on article (form, published_at desc, id desc) where published_at is not null;
-- What is scheduled, the next first; the calendar.
create index article_out_idx on article (form, stage, listed_from_at, id) where listed_from_at is not null;
-- Which embargoes end, and what expires, between two moments? (the calendar)
create index article_embargo_idx on article (form, embargo_at, id) where embargo_at is not null;
create index article_expires_idx on article (form, expires_at, id) where expires_at is not null;
-- What was sent back of late?
create index article_returned_idx on article (form, returned_at desc) where returned_at is not null;
-- The newsroom's list of one kind of piece, last saved first.
create index article_label_idx on article (form, label, saved_at desc, id desc);

-- What somebody did to some articles at once, kept for a month, so that it can be said and undone.
create table article_batch (
    id         bigint      not null primary key,
    account_id bigint      not null references account (id),
    kind       varchar(10) not null check (kind in ('STAGE', 'ASSIGN', 'SECTION', 'TAG', 'MOMENT')),
    made_at    bigint      not null,
    undone_at  bigint
);
-- Those that are old enough to be forgotten.
create index article_batch_made_idx on article_batch (made_at);
create table article_batch_line (
    batch_id   bigint       not null references article_batch (id) on delete cascade,
    position   integer      not null,
    article_id bigint       not null references article (id) on delete cascade,
    was        varchar(300) not null,
    became     varchar(300) not null,
    refused    varchar(500),              -- why it was not done to this one
    primary key (batch_id, position)
);
-- Taking an article away.
create index article_batch_line_article_idx on article_batch_line (article_id);
