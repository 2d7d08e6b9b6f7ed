-- What the sources say, as last accepted: one table a file of a delivery, with the columns declared for it. `source` owns the row;
-- `file` and `line` are where it was read, `since_run` is the run that wrote it. Rows of one year at a time: a delivery for another
-- year replaces them.
create schema facts;

create table facts.components (
  component_code text not null,
  name text not null,
  parent_code text,
  active boolean not null,
  source text not null,
  file text not null,
  line integer not null,
  since_run integer not null,
  primary key (component_code)
);

create table facts.steps (
  step_code text not null,
  step_version text not null,
  name text not null,
  component_code text not null,
  level text,
  site text,
  first_year text,
  last_year text,
  source text not null,
  file text not null,
  line integer not null,
  since_run integer not null,
  primary key (step_code, step_version)
);

create table facts.elements (
  element_code text not null,
  name text not null,
  short_name text,
  nature text,
  component_code text,
  period text,
  remote boolean not null,
  suspended boolean not null,
  open boolean not null,
  technical boolean not null,
  teaching_hours integer not null,
  responsible_codes text,
  created_at timestamptz,
  updated_at timestamptz,
  source text not null,
  file text not null,
  line integer not null,
  since_run integer not null,
  primary key (element_code)
);

create table facts.element_links (
  parent_kind text not null,
  parent_code text not null,
  parent_version text not null,
  element_code text not null,
  list_type text,
  closed_on date,
  source text not null,
  file text not null,
  line integer not null,
  since_run integer not null,
  primary key (parent_kind, parent_code, parent_version, element_code)
);

create table facts.carriers (
  year text not null,
  carrier_code text not null,
  carried_code text not null,
  source text not null,
  file text not null,
  line integer not null,
  since_run integer not null,
  primary key (year, carried_code)
);

create table facts.collections (
  collection_code text not null,
  name text,
  source text not null,
  file text not null,
  line integer not null,
  since_run integer not null,
  primary key (collection_code)
);

create table facts.collection_elements (
  collection_code text not null,
  element_code text not null,
  source text not null,
  file text not null,
  line integer not null,
  since_run integer not null,
  primary key (collection_code, element_code)
);

create table facts.groups (
  group_code text not null,
  name text not null,
  collection_code text,
  element_code text,
  first_year text,
  last_year text,
  capacity integer,
  source text not null,
  file text not null,
  line integer not null,
  since_run integer not null,
  primary key (group_code)
);

create table facts.contacts (
  kind text not null,
  component_code text not null,
  name text not null,
  email text,
  source text not null,
  file text not null,
  line integer not null,
  since_run integer not null,
  primary key (kind, component_code, name)
);

create table facts.students (
  student_code text not null,
  ine text,
  family_name text not null,
  usual_name text,
  first_name text not null,
  chosen_first_name text,
  birth_date date,
  sex text,
  nationality_code text,
  photo_consent boolean not null,
  updated_at timestamptz,
  source text not null,
  file text not null,
  line integer not null,
  since_run integer not null,
  primary key (student_code)
);

create table facts.administrative_registrations (
  student_code text not null,
  year text not null,
  step_code text not null,
  step_version text not null,
  state text not null,
  payment_state text,
  "primary" boolean not null,
  remote boolean not null,
  exchange_programme text,
  exchange_direction text,
  exchange_period text,
  registered_at text not null,
  cancelled_at timestamptz,
  updated_at timestamptz,
  source text not null,
  file text not null,
  line integer not null,
  since_run integer not null,
  primary key (student_code, year, step_code, step_version, state, registered_at)
);

create table facts.pedagogic_registrations (
  student_code text not null,
  year text not null,
  step_code text not null,
  step_version text not null,
  element_code text not null,
  carried_over boolean not null,
  registered_at timestamptz,
  updated_at timestamptz,
  source text not null,
  file text not null,
  line integer not null,
  since_run integer not null,
  primary key (student_code, year, element_code, step_code, step_version)
);

create table facts.group_memberships (
  student_code text not null,
  year text not null,
  group_code text not null,
  updated_at timestamptz,
  source text not null,
  file text not null,
  line integer not null,
  since_run integer not null,
  primary key (student_code, year, group_code)
);

create table facts.staff (
  staff_code text not null,
  family_name text not null,
  first_name text not null,
  component_code text,
  updated_at timestamptz,
  source text not null,
  file text not null,
  line integer not null,
  since_run integer not null,
  primary key (staff_code)
);

create table facts.planned_activities (
  activity_id text not null,
  origin text not null,
  element_code text,
  group_code text,
  staff_code text,
  session_count integer not null,
  first_session_at timestamptz,
  last_session_at timestamptz,
  updated_at timestamptz,
  source text not null,
  file text not null,
  line integer not null,
  since_run integer not null,
  primary key (activity_id)
);

create table facts.accounts (
  username text not null,
  person_code text not null,
  kind text not null,
  email text,
  active boolean not null,
  family_name text,
  first_name text,
  component_code text,
  updated_at timestamptz,
  source text not null,
  file text not null,
  line integer not null,
  since_run integer not null,
  primary key (username)
);

-- For the readers that come from the other side of a key.
create index on facts.collection_elements (element_code);
create index on facts.groups (collection_code);
create index on facts.groups (element_code);
create index on facts.pedagogic_registrations (element_code);
create index on facts.accounts (person_code);

-- What was said earlier: rows that changed or went away, with the first run in which they were no longer true.
create table facts.components_past (like facts.components, until_run integer not null);
create table facts.steps_past (like facts.steps, until_run integer not null);
create table facts.elements_past (like facts.elements, until_run integer not null);
create table facts.element_links_past (like facts.element_links, until_run integer not null);
create table facts.carriers_past (like facts.carriers, until_run integer not null);
create table facts.collections_past (like facts.collections, until_run integer not null);
create table facts.collection_elements_past (like facts.collection_elements, until_run integer not null);
create table facts.groups_past (like facts.groups, until_run integer not null);
create table facts.contacts_past (like facts.contacts, until_run integer not null);
create table facts.students_past (like facts.students, until_run integer not null);
create table facts.administrative_registrations_past (like facts.administrative_registrations, until_run integer not null);
create table facts.pedagogic_registrations_past (like facts.pedagogic_registrations, until_run integer not null);
create table facts.group_memberships_past (like facts.group_memberships, until_run integer not null);
create table facts.staff_past (like facts.staff, until_run integer not null);
create table facts.planned_activities_past (like facts.planned_activities, until_run integer not null);
create table facts.accounts_past (like facts.accounts, until_run integer not null);

create index on facts.components_past (component_code);
create index on facts.steps_past (step_code, step_version);
create index on facts.elements_past (element_code);
create index on facts.element_links_past (parent_kind, parent_code, parent_version, element_code);
create index on facts.carriers_past (year, carried_code);
create index on facts.collections_past (collection_code);
create index on facts.collection_elements_past (collection_code, element_code);
create index on facts.groups_past (group_code);
create index on facts.contacts_past (kind, component_code, name);
create index on facts.students_past (student_code);
create index on facts.administrative_registrations_past (student_code, year, step_code, step_version, state, registered_at);
create index on facts.pedagogic_registrations_past (student_code, year, element_code, step_code, step_version);
create index on facts.group_memberships_past (student_code, year, group_code);
create index on facts.staff_past (staff_code);
create index on facts.planned_activities_past (activity_id);
create index on facts.accounts_past (username);

-- The deliveries that were accepted, one a run.
create table facts.delivery (
  run integer primary key references journal.run,
  source text not null,
  year text not null,
  extracted_at timestamptz not null,
  -- The extraction that its deltas build on, where it said so.
  base timestamptz
);
create index on facts.delivery (source, run);

-- What became of each file's rows: rows = accepted + collapsed + refused + other_years. A table without a file is `absent`.
create table facts.delivery_file (
  run integer not null references facts.delivery,
  source text not null,
  file text not null,
  table_name text not null,
  mode text not null check (mode in ('full', 'delta', 'absent')),
  rows integer not null,
  accepted integer not null,
  collapsed integer not null,
  refused integer not null,
  other_years integer not null,
  -- Facts of the delivery before that stay because their row was refused.
  kept integer not null,
  added integer not null,
  changed integer not null,
  removed integer not null,
  primary key (run, table_name),
  check (rows = accepted + collapsed + refused + other_years)
);
