-- What people do on the platform by hand, and runs leave alone.

-- What people see as the identification number of a space where somebody has altered it; null: its key. The key itself is never
-- edited, so that the space is found again.
alter table campus.course add column idnumber text;

-- A cohort bound to a space: its members are enrolled by the method `cohort` for as long as it is bound.
create table campus.binding (
  course_key text collate "C",
  cohort_key text collate "C",
  role text collate "C",
  -- A binding has no end: from then on somebody has to ask whether it is still needed.
  review_at timestamptz not null,
  owner text not null,
  primary key (course_key, cohort_key, role)
);
create index binding_cohort on campus.binding (cohort_key);
