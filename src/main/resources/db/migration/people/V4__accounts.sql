-- Those who work in the newsroom.
create table account (
    id            bigint       not null primary key,
    name          varchar(100) not null,
    email         varchar(254) not null, -- in small letters
    role          varchar(15)  not null check (role in ('CONTRIBUTOR', 'AUTHOR', 'EDITOR', 'MODERATOR', 'ADMINISTRATOR')),
    author_id     bigint references author (id), -- as whom they write
    password_hash varchar(200),          -- Argon2id, in the PHC string format; none before the first sign-in
    created_at    bigint       not null,
    ended_at      bigint                 -- since when they may not come in any more
);
create unique index account_email_idx on account (email);
create unique index account_author_idx on account (author_id) where author_id is not null;

-- Where somebody is signed in. Of the secret in the cookie there is the hash alone.
create table account_session (
    id          bigint       not null primary key,
    account_id  bigint       not null references account (id) on delete cascade,
    secret_hash varchar(64)  not null, -- SHA-256, hexadecimal
    browser     varchar(300) not null, -- what it calls itself
    created_at  bigint       not null,
    seen_at     bigint       not null  -- to some minutes
);
create unique index account_session_secret_idx on account_session (secret_hash);
create index account_session_account_idx on account_session (account_id, seen_at);

-- Links that open the newsroom once: to whoever sets it up, to who is invited, to who has forgotten.
create table account_link (
    id          bigint      not null primary key,
    purpose     varchar(6)  not null check (purpose in ('FIRST', 'INVITE', 'RESET')),
    account_id  bigint references account (id) on delete cascade, -- none for the first one of all
    secret_hash varchar(64) not null,
    created_at  bigint      not null,
    ends_at     bigint      not null
);
create unique index account_link_secret_idx on account_link (secret_hash);
create index account_link_account_idx on account_link (account_id) where account_id is not null;

-- Who did what, when, from what to what. Each line holds the hash of the one before it.
create table audit_line (
    number      bigint        not null primary key, -- 1, 2, 3 and so on
    made_at     bigint        not null,
    actor       varchar(200)  not null,
    action      varchar(60)   not null,
    subject     varchar(300)  not null,
    was         varchar(2000) not null,
    became      varchar(2000) not null,
    chained     varchar(64)   not null  -- SHA-256 over all of this and that of the line before
);

-- One row: how long the trail is and how it ends, so that a missing end shows too. Its lock puts the lines in order.
create table audit_head (
    id      smallint    not null primary key check (id = 1),
    number  bigint      not null,
    chained varchar(64) not null
);
insert into audit_head (id, number, chained) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
