-- For those who ask why a teacher is no longer wanted: few activities of many.
create index activity_staff on decided.activity (staff_code);
