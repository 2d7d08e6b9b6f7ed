-- One index for those who look for the few changes of a plan that are held, take something away or bring a space to another key:
-- three had to be made anew for each first load, and one for spaces beside that of all things.
create index line_notable on journal.line (run)
  where held is not null or action in ('suspend', 'remove', 'archive', 'move', 'move-back');
drop index journal.line_held;
drop index journal.line_removal;
drop index journal.line_rekeyed;
drop index journal.line_course;
