-- Cohorts that people have bound in Moodle, which its database tells: Moodle has no day on which a binding is to be looked at again.
alter table moodle.binding alter column review_at drop not null;
alter table moodle.binding_past alter column review_at drop not null;
