-- Why it was sent back to its stage, where whoever did that has said so.
alter table article add column returned_because varchar(1000);
