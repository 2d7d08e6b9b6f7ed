-- The picture of a Moodle: one table a kind (src/model/kinds.ts), key and fields named alike, refreshed by what Moodle's database says.
-- What Moodle cannot hold stands only here: who owns a thing, that it is archived and what it was before, since when it is suspended.
create schema moodle;

create table moodle.category (
  category_key text collate "C" primary key,
  parent_key text collate "C",
  name text not null,
  visible boolean not null,
  owner text not null,
  -- The platform's own number of the thing: an owned one whose idnumber was altered is found again by it.
  id bigint
);
create index category_parent on moodle.category (parent_key);
create index category_id on moodle.category (id);

create table moodle.course (
  course_key text collate "C" primary key,
  full_name text not null,
  short_name text not null,
  category_key text collate "C" not null,
  visible boolean not null,
  archived boolean not null,
  archived_from jsonb,
  owner text not null,
  -- What stands there as idnumber where somebody has altered it; null: the key.
  idnumber text,
  -- True once people have put something in it or were there, else null.
  filled boolean,
  id bigint
);
create index course_category on moodle.course (category_key);
create index course_id on moodle.course (id);

create table moodle.user (
  username text collate "C" primary key,
  person_code text,
  kind text not null,
  family_name text,
  first_name text,
  email text,
  suspended boolean not null,
  owner text not null,
  -- True once the person was there, else null.
  used boolean,
  id bigint
);
create index user_id on moodle.user (id);

create table moodle.cohort (
  cohort_key text collate "C" primary key,
  name text not null,
  owner text not null,
  id bigint
);
create index cohort_id on moodle.cohort (id);

create table moodle.cohort_member (
  cohort_key text collate "C",
  username text collate "C",
  owner text not null,
  primary key (cohort_key, username)
);
create index cohort_member_username on moodle.cohort_member (username);

create table moodle.grouping (
  course_key text collate "C",
  grouping_key text collate "C",
  name text not null,
  owner text not null,
  id bigint,
  primary key (course_key, grouping_key)
);
create index grouping_id on moodle.grouping (id);

create table moodle.group (
  course_key text collate "C",
  group_key text collate "C",
  name text not null,
  grouping_keys text[] not null,
  owner text not null,
  id bigint,
  primary key (course_key, group_key)
);
create index group_id on moodle.group (id);

-- What a run has enrolled is of the method `database`, though Moodle holds it as `manual`.
create table moodle.enrolment (
  course_key text collate "C",
  username text collate "C",
  role text collate "C",
  method text collate "C",
  status text not null check (status in ('active', 'suspended')),
  owner text not null,
  starts_at timestamptz,
  ends_at timestamptz,
  suspended_since timestamptz,
  primary key (course_key, username, role, method)
);
create index enrolment_username on moodle.enrolment (username);

create table moodle.membership (
  course_key text collate "C",
  group_key text collate "C",
  username text collate "C",
  owner text not null,
  primary key (course_key, group_key, username)
);
create index membership_person on moodle.membership (course_key, username);

-- Always empty: no web service binds a cohort.
create table moodle.binding (
  course_key text collate "C",
  cohort_key text collate "C",
  role text collate "C",
  review_at timestamptz not null,
  owner text not null,
  primary key (course_key, cohort_key, role)
);

-- What is being sent: written before the calls, taken away in the transaction that keeps what came of them. What stands here when a
-- batch begins was in hand when a process died.
create table moodle.intended (
  kind text not null,
  key text[] not null,
  before jsonb,
  after jsonb,
  primary key (kind, key)
);

-- The past, as of the campus: a row carries the run since which it is as it is, and what replaces it moves it to the past of its kind.
create table moodle.history (
  kept_since integer not null
);
insert into moodle.history select coalesce(max(id), 0) from journal.run;

create function moodle.next_run() returns integer language sql stable
  return (select coalesce(max(id), 0) + 1 from journal.run);

create function moodle.run_in_hand() returns integer language plpgsql stable as $$
begin
  return coalesce(nullif(current_setting('passerelle.run', true), '')::integer, moodle.next_run());
end $$;

create function moodle.begin_anew() returns trigger language plpgsql as $$
begin
  new.since_run := moodle.run_in_hand();
  return new;
end $$;

create function moodle.keep_past() returns trigger language plpgsql as $$
begin
  execute format('insert into moodle.%I select $1, gone.* from gone where since_run < $1', tg_table_name || '_past')
    using moodle.run_in_hand();
  return null;
end $$;

do $$
declare
  kind text;
begin
  foreach kind in array array['category', 'course', 'user', 'cohort', 'cohort_member', 'grouping', 'group', 'enrolment', 'membership', 'binding']
  loop
    execute format('alter table moodle.%I add column since_run integer not null default 0', kind);
    execute format('alter table moodle.%I alter column since_run
      set default coalesce(nullif(current_setting(''passerelle.run'', true), '''')::integer, moodle.next_run())', kind);
    execute format('create table moodle.%I (until_run integer not null, like moodle.%I)', kind || '_past', kind);
    execute format('create trigger begin_anew before update on moodle.%I
      for each row execute function moodle.begin_anew()', kind);
    execute format('create trigger keep_past_of_altered after update on moodle.%I referencing old table as gone
      for each statement execute function moodle.keep_past()', kind);
    execute format('create trigger keep_past_of_removed after delete on moodle.%I referencing old table as gone
      for each statement execute function moodle.keep_past()', kind);
  end loop;
end $$;
