-- When the thing was last read, and how old was what was known of the platform; null: all of it was read for this look.
alter table lists.drift add column read_at timestamptz;
alter table lists.drift_look add column picture_age jsonb;
