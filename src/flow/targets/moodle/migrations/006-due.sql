-- Spaces that a refresh by web services has set out to read and has not read yet, in their order: one that was interrupted goes on with
-- them. Empty once all are read.
create table moodle.due (
  id bigint primary key,
  place integer not null,
  -- What Moodle said, when it was set out, of when the space was last altered.
  modified bigint
);
