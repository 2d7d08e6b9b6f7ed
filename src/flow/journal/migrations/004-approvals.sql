-- What a person let through: these objects, this kind of change, once. It stands until done or no longer wanted.
create table journal.approval (
  id integer generated always as identity primary key,
  kind text not null,
  action text not null,
  key text[] not null,
  held text not null,
  because text not null,
  author text not null,
  approved_at timestamptz not null,
  -- The plan in which it was approved, and the run after which it stood no longer.
  plan_run integer not null references journal.run,
  ended_run integer references journal.run
);
create unique index approval_open on journal.approval (kind, action, key) where ended_run is null;
