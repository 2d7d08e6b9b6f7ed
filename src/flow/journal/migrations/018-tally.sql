-- How many lines a plan has of each set, kind, action and hold, and where they lie. A first load has a million of them, and was read
-- three times for nothing but this: to tell its summary, to cut it into batches, to report.
create table journal.tally (
  run integer not null,
  set_no smallint not null,
  kind text not null,
  action text not null,
  held text,
  lines integer not null,
  first_seq integer not null,
  last_seq integer not null,
  first_shape integer not null,
  last_shape integer not null
);
create index tally_run on journal.tally (run);

-- Whoever writes lines or holds tallies the plan in the same transaction.
create function journal.tally_plan(of_run integer) returns void language plpgsql as $$
begin
  delete from journal.tally where run = of_run;
  drop table if exists pg_temp.tallied;
  -- The server shares out a query that makes a table between its processes, and not one that adds to a table.
  create temporary table tallied on commit drop as
    select set_no, kind, action, held, count(*) as lines,
           min(seq) as first_seq, max(seq) as last_seq, min(shape) as first_shape, max(shape) as last_shape
      from journal.line where run = of_run group by set_no, kind, action, held;
  insert into journal.tally select of_run, * from pg_temp.tallied;
  update journal.plan p set changes = t.changes, held = t.held
    from (select coalesce(sum(lines), 0) as changes, coalesce(sum(lines) filter (where held is not null), 0) as held
            from pg_temp.tallied) t
   where p.run = of_run;
end $$;

select journal.tally_plan(run) from journal.plan;
