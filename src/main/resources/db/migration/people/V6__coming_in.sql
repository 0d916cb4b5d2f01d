-- How somebody came in, and when they last showed that it is they: a way to come in is changed only soon after.
alter table account_session add column way varchar(8) not null default 'PASSWORD'
    check (way in ('PASSWORD', 'CODE', 'PASSKEY'));
alter table account_session add column proved_at bigint not null default 0;

-- Whether somebody decides about what is filed in some sections alone. One who is limited to sections that are all gone
-- is still limited.
alter table account add column is_limited boolean not null default false;
create table account_section (
    account_id bigint not null references account (id) on delete cascade,
    section_id bigint not null references section (id) on delete cascade,
    primary key (account_id, section_id)
);
create index account_section_section_idx on account_section (section_id);

-- One-time codes (RFC 6238). The key itself: without it no code can be compared.
create table account_totp (
    account_id   bigint      not null primary key references account (id) on delete cascade,
    secret_key   varchar(64) not null, -- base 32
    created_at   bigint      not null,
    confirmed_at bigint,               -- none before the first code: nothing is asked for until then
    last_step    bigint      not null  -- of the last code that was taken: none is taken twice
);

-- Codes for whoever has lost the device. Each is there until it is used; of each the hash alone.
create table account_recovery_code (
    id         bigint      not null primary key,
    account_id bigint      not null references account (id) on delete cascade,
    code_hash  varchar(64) not null -- SHA-256, hexadecimal, of 80 bits of chance
);
create unique index account_recovery_code_idx on account_recovery_code (account_id, code_hash);

create table passkey (
    id            bigint        not null primary key,
    account_id    bigint        not null references account (id) on delete cascade,
    name          varchar(100)  not null,
    credential_id varchar(1400) not null, -- base 64 for addresses, as the rest
    public_key    text          not null, -- the attested credential data of WebAuthn, 6.5.1
    sign_count    bigint        not null,
    is_synced     boolean       not null, -- may be on several devices of its owner
    created_at    bigint        not null,
    used_at       bigint
);
-- Whose passkey is this?
create unique index passkey_credential_idx on passkey (credential_id);
create index passkey_account_idx on passkey (account_id);

-- What somebody at the door is in the middle of, each for minutes: their code is wanted, or a passkey's signature. A
-- cookie of that browser holds the secret.
create table account_step (
    id          bigint      not null primary key,
    purpose     varchar(8)  not null check (purpose in ('CODE', 'SIGN_IN', 'REGISTER')),
    account_id  bigint references account (id) on delete cascade, -- none while nobody has said who they are
    secret_hash varchar(64) not null,
    challenge   varchar(43) not null, -- what a passkey signs; empty for a code
    ends_at     bigint      not null
);
create unique index account_step_secret_idx on account_step (secret_hash);
create index account_step_ends_idx on account_step (ends_at);

-- What did somebody do last?
create index audit_line_actor_idx on audit_line (actor, number);
