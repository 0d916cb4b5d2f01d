create table section (
    id               bigint       not null primary key,
    parent_id        bigint references section (id),
    slug             varchar(200) not null,
    name             varchar(300) not null,
    description_html text         not null default '',
    position         integer      not null
);

-- Slugs are unique among the children of one parent; and the tree in order.
create unique index section_slug_idx on section (coalesce(parent_id, 0), slug);
create index section_tree_idx on section (parent_id, position, id);

create table tag (
    id               bigint       not null primary key,
    slug             varchar(200) not null unique,
    name             varchar(300) not null,
    description_html text         not null default ''
);

-- Menus are nested and belong to a place of the page.
create table menu_entry (
    id        bigint       not null primary key,
    place     varchar(10)  not null check (place in ('HEADER', 'FOOTER', 'SOCIAL')),
    parent_id bigint references menu_entry (id) on delete cascade,
    position  integer      not null,
    label     varchar(300) not null,
    kind      varchar(12)  not null check (kind in ('ARTICLE', 'SECTION', 'TAG', 'AUTHOR', 'LOCATION')),
    target_id bigint       not null,
    location  varchar(1500),
    check ((kind = 'LOCATION') = (location is not null))
);

-- The entries of one place in order.
create index menu_entry_place_idx on menu_entry (place, position, id);
