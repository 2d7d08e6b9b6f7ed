-- What Moodle's own plugins read here by themselves ("external database"), by a role that may read this schema and nothing else. Views
-- of the picture: what a run has made of it is published when the run's transaction is kept.
create schema published;

-- Whoever is not here is suspended by Moodle, which knows no other way to be told: with the action `suspend` it keeps role and groups.
create view published.enrolment as
  select c.id as course_id, e.course_key, u.id as user_id, e.username, e.role
    from moodle.enrolment e join moodle.course c using (course_key) join moodle.user u using (username)
   where e.method = 'database' and e.status = 'active' and c.id is not null and u.id is not null;

create view published.account as
  select username, person_code, family_name, first_name, email
    from moodle.user where owner not like 'person:%' and not suspended;

create view published.course as
  select c.course_key, c.full_name, c.short_name, c.category_key, p.id as category_id
    from moodle.course c join moodle.category p using (category_key)
   where c.owner not like 'person:%' and not c.archived;

-- What Moodle's plugin holds of it, as of the last look.
create table moodle.taken (
  course_key text collate "C",
  username text collate "C",
  role text collate "C",
  suspended boolean not null,
  primary key (course_key, username, role)
);

create index enrolment_past_person on moodle.enrolment_past (course_key, username);

-- What Moodle has not taken yet, and the run that has published it; no run where something else has changed it there.
create view moodle.waiting as
  select e.course_key, e.username, e.role, 'enrolment' as awaits, e.since_run as run
    from moodle.enrolment e
   where e.method = 'database' and e.status = 'active' and not exists (
     select from moodle.taken t
      where (t.course_key, t.username, t.role) = (e.course_key, e.username, e.role) and not t.suspended)
  union all
  select t.course_key, t.username, t.role, 'suspension',
         coalesce(e.since_run, (select max(p.until_run) from moodle.enrolment_past p
           where (p.course_key, p.username, p.role) = (t.course_key, t.username, t.role) and p.method = 'database'))
    from moodle.taken t
    left join moodle.enrolment e
      on (e.course_key, e.username, e.role) = (t.course_key, t.username, t.role) and e.method = 'database'
   where not t.suspended and e.status is distinct from 'active';

-- Enrolments of ours that a run has ended and Moodle still holds, suspended: its plugin ends none.
create view moodle.left_over as
  select distinct t.course_key, t.username
    from moodle.taken t
   where t.suspended
     and not exists (select from moodle.taken o where (o.course_key, o.username) = (t.course_key, t.username) and not o.suspended)
     and not exists (select from moodle.enrolment e where (e.course_key, e.username, e.method) = (t.course_key, t.username, 'database'))
     and exists (select from moodle.enrolment_past p
       where (p.course_key, p.username, p.role, p.method) = (t.course_key, t.username, t.role, 'database')
         and p.owner not like 'person:%');

-- The way that enrolments went at the last look, `push` or `pull`; null: before there were two.
alter table moodle.history add column enrolments text;

-- Enrolments of ours that were sent before they were published: in Moodle they still stand as made by hand.
create table moodle.sent_before (
  course_key text collate "C",
  username text collate "C",
  role text collate "C",
  primary key (course_key, username, role)
);

-- Those of them that nothing needs any more: the plugin holds the same, or a run has ended it. Where people have enrolled the same
-- person by hand in another role, Moodle knows one enrolment for both, and it is theirs.
create view moodle.superseded as
  select distinct s.course_key, s.username
    from moodle.sent_before s
   where not exists (select from moodle.enrolment e where (e.course_key, e.username, e.method) = (s.course_key, s.username, 'manual'))
     and not exists (
       select from moodle.enrolment e
        where (e.course_key, e.username, e.method) = (s.course_key, s.username, 'database')
          and (e.status = 'suspended' or not exists (
            select from moodle.taken t
             where (t.course_key, t.username, t.role) = (e.course_key, e.username, e.role) and not t.suspended)));

-- When Moodle was asked to take it, and what became of that. What its command says of success means nothing: one looks.
create table moodle.asked (
  id integer generated always as identity primary key,
  begun_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  -- Null: it could not be started, or was stopped.
  exit_code integer,
  output text
);
