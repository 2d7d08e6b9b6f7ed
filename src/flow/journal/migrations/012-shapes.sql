-- A first load makes a million changes and decides some dozens: what many changes have in common is one shape, and a line says
-- which thing takes it. `journal.change` puts both together again.
create table journal.shape (
  run integer not null,
  shape integer not null,
  reason text not null,
  -- Names of the key fields: with the key of a line they complete both states.
  key_fields text[] not null,
  -- All fields but the key's.
  before jsonb,
  after jsonb,
  primary key (run, shape)
);

-- Until now every change had a shape of its own.
insert into journal.shape
select run, seq, reason, key_fields, before - key_fields, after - key_fields
  from journal.change join (values
    ('category', array['category_key']),
    ('course', array['course_key']),
    ('user', array['username']),
    ('cohort', array['cohort_key']),
    ('cohort-member', array['cohort_key', 'username']),
    ('grouping', array['course_key', 'grouping_key']),
    ('group', array['course_key', 'group_key']),
    ('enrolment', array['course_key', 'username', 'role', 'method']),
    ('membership', array['course_key', 'group_key', 'username']),
    ('binding', array['course_key', 'cohort_key', 'role'])) as kinds (kind, key_fields) using (kind);

alter table journal.change rename to line;
alter table journal.line rename constraint change_pkey to line_pkey;
alter index journal.change_held rename to line_held;
alter index journal.change_removal rename to line_removal;
alter index journal.change_person rename to line_person;
alter index journal.change_rekeyed rename to line_rekeyed;
alter index journal.change_course rename to line_course;
alter table journal.line add column shape integer;
update journal.line set shape = seq;
alter table journal.line alter column shape set not null, drop column reason, drop column before, drop column after;

create view journal.change as
select l.run, l.seq, l.set_no, l.kind, l.action, s.reason, l.key, l.component, l.step,
       jsonb_object(s.key_fields, l.key) || s.before as before,
       jsonb_object(s.key_fields, l.key) || s.after as after,
       l.held, l.shape
  from journal.line l left join journal.shape s using (run, shape);
