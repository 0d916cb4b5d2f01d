-- Which path leads where. One table for everything that has an address, so that two things can never share one.
create table address (
    path      varchar(1000) not null primary key, -- as compared: decoded, NFC, no slash at the end
    shown     text          not null,             -- as written in links
    kind      varchar(12)   not null check (kind in ('ARTICLE', 'SECTION', 'TAG', 'AUTHOR', 'MEDIA', 'LOCATION')),
    target_id bigint        not null,             -- 0 for a LOCATION
    location  varchar(1500),                      -- where a LOCATION leads
    canonical boolean       not null,             -- false: a former address, answered 301
    since_at  bigint        not null,
    check ((kind = 'LOCATION') = (location is not null))
);

-- What is the address of this thing? And: it has one canonical address at most.
create unique index address_canonical_idx on address (kind, target_id) where canonical and target_id <> 0;
-- Which former addresses lead to this thing?
create index address_target_idx on address (kind, target_id);
