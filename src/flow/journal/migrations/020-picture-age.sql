-- How old was what was known of the platform when it was planned, as src/model/picture-age.ts; null: all of it had just been read.
alter table journal.plan add column picture_age jsonb;
