-- What is searched of each element of the newest delivery: folding thousands of names takes longer than reading what they lead to.
create table lists.element (
  element_code text primary key,
  folded text collate "C" not null
);
-- So that it is made with the people that are made next.
delete from lists.person_basis;
