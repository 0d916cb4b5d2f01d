-- For whom a token acts, with what they may by then; without anybody it has the role in its row.
alter table api_token add column account_id bigint references account (id);
-- Which parts of the API it opens: words with spaces between. None for tokens from before there was one.
alter table api_token add column scopes varchar(200) not null default '';
