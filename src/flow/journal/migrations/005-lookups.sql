-- For those who ask why somebody is no longer wanted: what a registration or an activity led to before.
create index registration_past_key on decided.registration_past (student_code, element_code);
create index activity_past_key on decided.activity_past (activity_id);

-- For those who ask what a plan holds: few changes of many.
create index change_held on journal.change (run) where held is not null;
