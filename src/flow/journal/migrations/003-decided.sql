-- What was decided and what is wanted, with validity: the current rows here, earlier ones in the `_past` tables.
create schema decided;
create schema wanted;

-- From what the current decisions were made.
create table decided.basis (
  only_row boolean primary key default true check (only_row),
  run integer not null,
  policy_digest text not null,
  year text not null,
  extracted_at timestamptz not null
);

-- One row a pedagogic registration. The row of an enrolled one is also the wanted enrolment and its memberships.
create table decided.registration (
  student_code text not null,
  element_code text not null,
  year text not null,
  step_code text not null,
  step_version text not null,
  outcome text not null,
  reason text not null,
  situation text,
  warnings text[] not null,
  course_key text,
  group_codes text[] not null,
  username text,
  -- The element that has the space, whether the student is in it or not.
  host_code text,
  owner text not null,
  since_run integer not null,
  primary key (student_code, element_code, year, step_code, step_version)
);

-- One row a planned activity with a teacher; an enrolled one is also the wanted enrolment of the teacher.
create table decided.activity (
  activity_id text primary key,
  staff_code text not null,
  element_code text,
  outcome text not null,
  reason text not null,
  warnings text[] not null,
  course_keys text[] not null,
  username text,
  owner text not null,
  since_run integer not null
);

-- One row an administrative registration; an accepted one is also the wanted cohort membership.
create table decided.administrative (
  student_code text not null,
  year text not null,
  step_code text not null,
  step_version text not null,
  state text not null,
  registered_at text not null,
  reason text not null,
  cohort_key text not null,
  username text,
  owner text not null,
  since_run integer not null,
  primary key (student_code, year, step_code, step_version, state, registered_at)
);

-- One row an element: whether it has a space of its own, and which element has it otherwise.
create table decided.space (
  element_code text primary key,
  has_space boolean not null,
  reason text,
  host_code text,
  since_run integer not null
);

create table wanted.category (
  category_key text primary key,
  parent_key text,
  name text not null,
  since_run integer not null
);

create table wanted.course (
  course_key text primary key,
  full_name text not null,
  short_name text not null,
  category_key text not null,
  places text[] not null,
  element_code text not null,
  component text,
  step text,
  suspended boolean not null,
  owner text not null,
  since_run integer not null
);

create table wanted."user" (
  username text primary key,
  person_code text not null,
  kind text not null,
  family_name text not null,
  first_name text not null,
  email text,
  owner text not null,
  since_run integer not null
);

create table wanted.cohort (
  cohort_key text primary key,
  name text not null,
  owner text not null,
  since_run integer not null
);

create table wanted.grouping (
  course_key text not null,
  grouping_key text not null,
  name text not null,
  owner text not null,
  since_run integer not null,
  primary key (course_key, grouping_key)
);

create table wanted."group" (
  course_key text not null,
  group_key text not null,
  name text not null,
  grouping_keys text[] not null,
  owner text not null,
  since_run integer not null,
  primary key (course_key, group_key)
);

create table decided.registration_past (like decided.registration, until_run integer not null);
create table decided.activity_past (like decided.activity, until_run integer not null);
create table decided.administrative_past (like decided.administrative, until_run integer not null);
create table decided.space_past (like decided.space, until_run integer not null);
create table wanted.category_past (like wanted.category, until_run integer not null);
create table wanted.course_past (like wanted.course, until_run integer not null);
create table wanted.user_past (like wanted."user", until_run integer not null);
create table wanted.cohort_past (like wanted.cohort, until_run integer not null);
create table wanted.grouping_past (like wanted.grouping, until_run integer not null);
create table wanted.group_past (like wanted."group", until_run integer not null);
create index course_past_key on wanted.course_past (course_key);

-- Where new decisions are written before they are compared with the current ones. Nothing in them outlives a run.
create unlogged table decided.registration_new (like decided.registration);
alter table decided.registration_new drop column since_run;
create unlogged table decided.activity_new (like decided.activity);
alter table decided.activity_new drop column since_run;
create unlogged table decided.administrative_new (like decided.administrative);
alter table decided.administrative_new drop column since_run;
create unlogged table decided.space_new (like decided.space);
alter table decided.space_new drop column since_run;
create unlogged table wanted.category_new (like wanted.category);
alter table wanted.category_new drop column since_run;
create unlogged table wanted.course_new (like wanted.course);
alter table wanted.course_new drop column since_run;
create unlogged table wanted.user_new (like wanted."user");
alter table wanted.user_new drop column since_run;
create unlogged table wanted.cohort_new (like wanted.cohort);
alter table wanted.cohort_new drop column since_run;
create unlogged table wanted.grouping_new (like wanted.grouping);
alter table wanted.grouping_new drop column since_run;
create unlogged table wanted.group_new (like wanted."group");
alter table wanted.group_new drop column since_run;

-- The wanted enrolments of students, as their decisions say: two registrations into one space make one.
create view wanted.student_enrolment as
  select course_key, username,
         min(student_code) as person_code, min(owner) as owner,
         case when bool_or(outcome = 'enrolled') then 'enrolled' else min(reason) end as reason
    from decided.registration
   where course_key is not null and username is not null
   group by course_key, username;

create view wanted.teacher_enrolment as
  select course_key, username, min(staff_code) as person_code, min(owner) as owner, 'enrolled'::text as reason
    from decided.activity, unnest(course_keys) as course_key
   where username is not null
   group by course_key, username;

create view wanted.membership as
  select course_key, group_key, username, min(owner) as owner
    from decided.registration, unnest(group_codes) as group_key
   where course_key is not null and username is not null
   group by course_key, group_key, username;

create view wanted.cohort_member as
  select cohort_key, username, min(owner) as owner
    from decided.administrative
   where reason = 'enrolled' and username is not null
   group by cohort_key, username;
