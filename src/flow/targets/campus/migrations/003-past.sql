-- What was there at any past run. A row carries the run since which it is as it is; whatever replaces it or takes it away moves it to the
-- past of its kind, with the first run in which it was no longer so. Triggers write that, so that no writer can forget it.

create table campus.history (
  -- The last run of the time before the past was kept: what it left is the first state known. Things of that time have since_run 0.
  kept_since integer not null
);
insert into campus.history select coalesce(max(id), 0) from journal.run;

-- What is changed outside of a run belongs to the next one: the last one left the campus without it.
create function campus.next_run() returns integer language sql stable
  return (select coalesce(max(id), 0) + 1 from journal.run);

create function campus.run_in_hand() returns integer language plpgsql stable as $$
begin
  return coalesce(nullif(current_setting('passerelle.run', true), '')::integer, campus.next_run());
end $$;

create function campus.begin_anew() returns trigger language plpgsql as $$
begin
  new.since_run := campus.run_in_hand();
  return new;
end $$;

-- What this very run had written was there after no run: it leaves no trace.
create function campus.keep_past() returns trigger language plpgsql as $$
begin
  execute format('insert into campus.%I select $1, gone.* from gone where since_run < $1', tg_table_name || '_past')
    using campus.run_in_hand();
  return null;
end $$;

do $$
declare
  kind text;
begin
  foreach kind in array array['category', 'course', 'user', 'cohort', 'cohort_member', 'grouping', 'group', 'enrolment', 'membership', 'binding']
  loop
    execute format('alter table campus.%I add column since_run integer not null default 0', kind);
    -- As campus.run_in_hand(), without the price of a call for each of a million rows.
    execute format('alter table campus.%I alter column since_run
      set default coalesce(nullif(current_setting(''passerelle.run'', true), '''')::integer, campus.next_run())', kind);
    -- The columns of the kind come last, in its order: one that a later migration adds to both stands at the end of both.
    execute format('create table campus.%I (until_run integer not null, like campus.%I)', kind || '_past', kind);
    execute format('create trigger begin_anew before update on campus.%I
      for each row execute function campus.begin_anew()', kind);
    execute format('create trigger keep_past_of_altered after update on campus.%I referencing old table as gone
      for each statement execute function campus.keep_past()', kind);
    execute format('create trigger keep_past_of_removed after delete on campus.%I referencing old table as gone
      for each statement execute function campus.keep_past()', kind);
  end loop;
end $$;

create index enrolment_past_username on campus.enrolment_past (username);
