-- What pairs have in common stands in columns of its own: a list of it took half a second of each gathering of half a million, to be
-- made and to be compared. Nothing in these tables outlives a plan.
drop table journal.membership_pair;
drop table journal.enrolment_pair;

create unlogged table journal.membership_pair (
  place integer not null,
  course_key text collate "C" not null,
  group_key text collate "C" not null,
  username text collate "C" not null,
  component text,
  step text,
  is_wanted boolean not null,
  space text not null,
  actual text not null,
  more text not null,
  owner text not null
);
create unlogged table journal.enrolment_pair (
  place integer not null,
  course_key text collate "C" not null,
  username text collate "C" not null,
  component text,
  step text,
  is_wanted boolean not null,
  space text not null,
  actual text not null,
  more text not null,
  role text not null,
  method text not null,
  owner text not null,
  reason text not null
);
