-- Whoever is no longer delivered is found all the same: people ask about them for weeks.
alter table lists.person add column gone boolean not null default false;
-- So that they are found with the people that are made next.
delete from lists.person_basis;
