-- A vanished space that may go on as a new one: proposed by a plan, decided by a person. While it is open the old space waits.
create table journal.move (
  id integer generated always as identity primary key,
  old_key text not null,
  new_key text not null,
  -- What spoke for it when it was proposed.
  name_likeness double precision not null,
  same_place boolean not null,
  student_share double precision not null,
  -- The run whose plan proposed it.
  first_run integer not null references journal.run,
  status text not null check (status in ('open', 'accepted', 'refused', 'withdrawn')),
  decided_by text,
  decided_at timestamptz,
  because text,
  -- The run whose plan found the situation gone.
  withdrawn_run integer references journal.run
);
create unique index move_open_old on journal.move (old_key) where status = 'open';
create unique index move_open_new on journal.move (new_key) where status = 'open';

-- For those who compare a thing with its last change: a space may have gone on under another key since.
create index change_rekeyed on journal.change (run) where action in ('move', 'move-back');
