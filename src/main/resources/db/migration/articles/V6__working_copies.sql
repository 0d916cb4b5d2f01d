-- What somebody has typed into an article and not saved yet. No revision: it is theirs alone until they save it.
create table article_working_copy (
    article_id bigint  not null references article (id) on delete cascade,
    account_id bigint  not null references account (id) on delete cascade,
    based_on   integer not null, -- the revision that was in front of them
    form       text    not null, -- JSON: the fields of the form by name, as they stood
    kept_at    bigint  not null,
    primary key (article_id, account_id)
);
-- Ends with the account.
create index article_working_copy_account_idx on article_working_copy (account_id);
