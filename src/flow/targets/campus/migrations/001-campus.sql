-- The embedded target: one table a kind (src/model/kinds.ts), key and fields named alike.
-- Keys sort by bytes on every server, so that states compare between machines and the primary key gives their order.
-- No foreign keys: sets are checked as sets (src/flow/targets/campus/names.ts), at a tenth of the price.
create schema campus;

create table campus.category (
  category_key text collate "C" primary key,
  parent_key text collate "C",
  name text not null,
  visible boolean not null,
  owner text not null
);
create index category_parent on campus.category (parent_key);

create table campus.course (
  course_key text collate "C" primary key,
  full_name text not null,
  short_name text not null,
  category_key text collate "C" not null,
  visible boolean not null,
  archived boolean not null,
  -- Name, place and visibility before archiving, so that coming back restores them exactly.
  archived_from jsonb,
  owner text not null,
  -- The platform's own number of the space: a space whose key was altered is found again by it.
  id integer generated always as identity unique,
  -- These belong to people: no run writes them.
  starts_at timestamptz,
  ends_at timestamptz,
  format text,
  summary text
);
create index course_category on campus.course (category_key);

create table campus.user (
  username text collate "C" primary key,
  person_code text,
  kind text not null,
  family_name text,
  first_name text,
  email text,
  suspended boolean not null,
  owner text not null
);

create table campus.cohort (
  cohort_key text collate "C" primary key,
  name text not null,
  owner text not null
);

create table campus.cohort_member (
  cohort_key text collate "C",
  username text collate "C",
  owner text not null,
  primary key (cohort_key, username)
);
create index cohort_member_username on campus.cohort_member (username);

create table campus.grouping (
  course_key text collate "C",
  grouping_key text collate "C",
  name text not null,
  owner text not null,
  primary key (course_key, grouping_key)
);

create table campus.group (
  course_key text collate "C",
  group_key text collate "C",
  name text not null,
  -- Keys of groupings of the same space, sorted.
  grouping_keys text[] not null,
  owner text not null,
  primary key (course_key, group_key)
);

create table campus.enrolment (
  course_key text collate "C",
  username text collate "C",
  role text collate "C",
  method text collate "C" check (method in ('database', 'sync', 'manual', 'self', 'cohort', 'meta', 'guest')),
  status text not null check (status in ('active', 'suspended')),
  owner text not null,
  starts_at timestamptz,
  ends_at timestamptz,
  -- Time of the delivery that suspended; grace runs from it.
  suspended_since timestamptz,
  primary key (course_key, username, role, method)
);
create index enrolment_username on campus.enrolment (username);

create table campus.membership (
  course_key text collate "C",
  group_key text collate "C",
  username text collate "C",
  owner text not null,
  primary key (course_key, group_key, username)
);
create index membership_person on campus.membership (course_key, username);
