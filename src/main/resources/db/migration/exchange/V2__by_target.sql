-- What became of a thing here: followed when it is merged.
create index imported_target_idx on imported (kind, target_id);
