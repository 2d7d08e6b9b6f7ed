/** What people do on a Moodle, all of it meant to be hard to read. */
export const BY_HAND = `
  insert into mdl_course (category, shortname, fullname, visible) values (1, 'h1', 'R&D – caché, à voir 🌿', 0), (1, 'h2', 'Hidden', 0);
  insert into mdl_context (contextlevel, instanceid, depth, path) select 50, id, 3, '/1/3/' || id from mdl_course where shortname in ('h1', 'h2');
  insert into mdl_user (username, firstname, lastname, email, mnethostid, deleted) values
    ('zoe', 'Zoé', 'Œuf', 'zoe@example.org', 1, 0), ('gone', 'G', 'G', 'gone', 1, 1), ('plain', '-', '-', 'x@no-address.invalid', 1, 0);
  insert into mdl_user_lastaccess (userid, courseid, timeaccess) select 2, id, 1 from mdl_course where idnumber = 'AN-10B';
  insert into mdl_enrol (enrol, courseid) select name, id from mdl_course, unnest(array['self', 'self', 'cohort', 'manual']) name where shortname = 'h1';
  insert into mdl_user_enrolments (enrolid, userid, status, timestart, timeend)
    select e.id, u.id, case e.enrol when 'self' then 1 else 0 end, 1000000000, case e.enrol when 'manual' then 4000000000 else 0 end
      from mdl_enrol e join mdl_course c on c.id = e.courseid, mdl_user u where c.shortname = 'h1' and u.username = 'zoe';
  insert into mdl_role_assignments (roleid, contextid, userid, component, itemid)
    select 5, x.id, u.id, case e.enrol when 'cohort' then 'enrol_cohort' else '' end, case e.enrol when 'cohort' then e.id else 0 end
      from mdl_enrol e join mdl_context x on x.contextlevel = 50 and x.instanceid = e.courseid join mdl_course c on c.id = e.courseid, mdl_user u
     where c.shortname = 'h1' and u.username = 'zoe' and e.enrol <> 'self';
  insert into mdl_groupings (courseid, name, idnumber) select id, n, n from mdl_course, unnest(array['a', 'b']) n where shortname = 'h1';
  insert into mdl_groups (courseid, name) select id, 'Les uns' from mdl_course where shortname = 'h1';
  insert into mdl_groupings_groups (groupingid, groupid) select p.id, g.id from mdl_groupings p join mdl_groups g using (courseid) where g.name = 'Les uns';
  insert into mdl_groups_members (groupid, userid) select g.id, u.id from mdl_groups g, mdl_user u where g.name = 'Les uns' and u.username = 'zoe';
  insert into mdl_cohort (contextid, name) values (1, 'Sans code');
  insert into mdl_cohort_members (cohortid, userid) select c.id, 2 from mdl_cohort c where c.name = 'Sans code';
  update mdl_enrol e set customint1 = c.id, roleid = 5 from mdl_cohort c where c.name = 'Sans code' and e.enrol = 'cohort'`;
