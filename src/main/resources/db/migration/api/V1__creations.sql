-- What programs have asked to be made, by the keys that they gave, for a day. Asking again makes nothing twice.
create table api_creation (
    token_id   bigint       not null references api_token (id),
    key_sent   varchar(200) not null,
    digest     varchar(64)  not null, -- SHA-256 of what was sent
    article_id bigint,                -- none while it is being made
    made_at    bigint       not null,
    primary key (token_id, key_sent)
);
-- What is older than a day?
create index api_creation_age_idx on api_creation (made_at);
