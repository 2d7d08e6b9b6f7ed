-- As before, in three quarters of the time: lists unfold in the rows of the table instead of as a table of each row's own.
create or replace view wanted.membership as
  select course_key, group_key, username, min(owner) as owner
    from (select course_key, unnest(group_codes) as group_key, username, owner
            from decided.registration
           where course_key is not null and username is not null) unfolded
   group by course_key, group_key, username;
