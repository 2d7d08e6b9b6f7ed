-- For those who ask how somebody came to be enrolled: few changes of many.
create index change_person on journal.change ((key[2])) where kind = 'enrolment';
