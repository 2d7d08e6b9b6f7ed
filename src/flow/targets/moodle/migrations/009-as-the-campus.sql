-- What screens and questions ask of every space, whichever platform it is on. Moodle is not asked for them: nobody knows them there.
alter table moodle.course
  add column starts_at timestamptz,
  add column ends_at timestamptz,
  add column format text,
  add column summary text;
alter table moodle.course_past
  add column starts_at timestamptz,
  add column ends_at timestamptz,
  add column format text,
  add column summary text;
