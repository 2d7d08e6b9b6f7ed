-- When it was last looked what Moodle has taken of what is published; null: never.
alter table moodle.history add column looked_at timestamptz;

-- What has been altered in Moodle after it was taken, and the look that found it so: it waits since then, not since the run that had
-- published it long before.
create table moodle.altered (
  course_key text collate "C",
  username text collate "C",
  role text collate "C",
  seen_at timestamptz not null,
  primary key (course_key, username, role)
);

-- What somebody waits for is asked by who they are.
create index taken_username on moodle.taken (username);

-- What Moodle has not taken yet, the run that has published it, and since when it waits.
create or replace view moodle.waiting as
  select w.course_key, w.username, w.role, w.awaits, w.run, greatest(r.started_at, a.seen_at) as since
    from (
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
       where not t.suspended and e.status is distinct from 'active') w
    left join journal.run r on r.id = w.run
    left join moodle.altered a on (a.course_key, a.username, a.role) = (w.course_key, w.username, w.role);
