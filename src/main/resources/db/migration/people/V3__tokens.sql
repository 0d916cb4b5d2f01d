-- Tokens by which programs show who they work for. Of the secret there is the hash alone.
create table api_token (
    id           bigint       not null primary key,
    name         varchar(100) not null,
    role         varchar(15)  not null check (role in ('CONTRIBUTOR', 'AUTHOR', 'EDITOR', 'MODERATOR', 'ADMINISTRATOR')),
    secret_hash  varchar(64)  not null, -- SHA-256, hexadecimal
    created_at   bigint       not null,
    last_used_at bigint,                -- to the hour
    revoked_at   bigint
);
-- Whose secret is this?
create unique index api_token_secret_idx on api_token (secret_hash);
-- No two tokens in use have one name.
create unique index api_token_name_idx on api_token (name) where revoked_at is null;
