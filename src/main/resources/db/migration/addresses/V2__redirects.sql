-- Everything that answers 301, by path, as the newsroom lists it.
create index address_redirect_idx on address (path) where not canonical;
