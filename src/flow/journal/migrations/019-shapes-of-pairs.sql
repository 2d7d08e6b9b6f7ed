-- What pairs have in common is a shape, in columns of its own, and a pair has the number of its shape: a list of it in each of half a
-- million pairs took a second for each kind, to be made, to be compared and to be compared again. Shapes are numbered by the place of
-- their first pair. Nothing in these tables outlives a plan. What cannot be null is compared; no value and no document is empty.
drop table journal.membership_pair;
drop table journal.enrolment_pair;

create unlogged table journal.membership_pair (
  place integer not null,
  course_key text collate "C" not null,
  group_key text collate "C" not null,
  username text collate "C" not null,
  component text,
  step text,
  shape integer not null
);
create unlogged table journal.membership_shape (
  shape integer not null,
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
  shape integer not null
);
create unlogged table journal.enrolment_shape (
  shape integer not null,
  is_wanted boolean not null,
  space text not null,
  actual text not null,
  more text not null,
  role text not null,
  method text not null,
  owner text not null,
  reason text not null
);
create unlogged table journal.cohort_member_pair (
  place integer not null,
  cohort_key text collate "C" not null,
  username text collate "C" not null,
  component text,
  step text,
  shape integer not null
);
create unlogged table journal.cohort_member_shape (like journal.membership_shape);
