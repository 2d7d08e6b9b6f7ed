-- What changed in a night stands at the end of these tables: it is found by some pages, and not by going through half a million rows
-- four times.
create index pedagogic_registrations_since on facts.pedagogic_registrations using brin (since_run);
create index group_memberships_since on facts.group_memberships using brin (since_run);
