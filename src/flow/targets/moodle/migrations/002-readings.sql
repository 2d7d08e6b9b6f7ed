-- When each part of the picture was last read, where web services alone read it: kinds as a whole, spaces (`space`) one by one, by
-- Moodle's number. Empty where the database is read: then everything is of one moment.
create table moodle.reading (
  part text not null,
  id bigint not null default 0,
  read_at timestamptz not null,
  -- What Moodle then said of when the space was last altered.
  modified bigint,
  -- True once something was sent about it since.
  sent boolean not null default false,
  primary key (part, id)
);
