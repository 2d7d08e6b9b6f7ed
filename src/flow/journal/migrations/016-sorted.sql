-- As before, grouped in the order of their keys by bytes, as the target keeps them: one sort then serves grouping, comparing and
-- numbering, in half the time.
drop view wanted.membership;
create view wanted.membership as
  select course_key, group_key, username, min(owner) as owner
    from (select course_key collate "C" as course_key, unnest(group_codes) collate "C" as group_key, username collate "C" as username, owner
            from decided.registration
           where course_key is not null and username is not null
           order by 1, 2, 3) unfolded
   group by course_key, group_key, username;

drop view wanted.student_enrolment;
create view wanted.student_enrolment as
  select course_key, username,
         min(student_code) as person_code, min(owner) as owner,
         case when bool_or(outcome = 'enrolled') then 'enrolled' else min(reason) end as reason
    from (select course_key collate "C" as course_key, username collate "C" as username, student_code, owner, outcome, reason
            from decided.registration
           where course_key is not null and username is not null
           order by 1, 2) led_here
   group by course_key, username;

-- Where the pairs of the kinds with the most things are gathered beside the rest of a comparison (src/flow/targets/pairs). Nothing
-- in them outlives a plan.
create unlogged table journal.membership_pair (
  place integer not null,
  course_key text collate "C" not null,
  group_key text collate "C" not null,
  username text collate "C" not null,
  component text,
  step text,
  shape text[] not null
);
create unlogged table journal.enrolment_pair (
  place integer not null,
  course_key text collate "C" not null,
  username text collate "C" not null,
  component text,
  step text,
  shape text[] not null
);
