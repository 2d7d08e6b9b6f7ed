-- A plan is data: one row a change, with what was there before and what is there after.
create table journal.plan (
  run integer primary key references journal.run,
  target text not null,
  -- What the plan was made from; apply refuses it when any of them is no longer the latest.
  snapshot_run integer not null,
  applied_run integer,
  policy_digest text not null,
  extracted_at timestamptz not null,
  scope text,
  changes integer not null default 0,
  held integer not null default 0,
  -- Over the changes in order; a plan file that differs is refused.
  digest text not null default ''
);

create table journal.change (
  run integer not null,
  seq integer not null,
  -- Place in the order of application (src/model/plan.ts).
  set_no smallint not null,
  kind text not null,
  action text not null,
  reason text not null,
  key text[] not null,
  component text,
  step text,
  before jsonb,
  after jsonb,
  -- Why it waits for a person; null when it may be applied.
  held text,
  primary key (run, seq)
);

-- Progress of applying: a batch is written in the transaction that changed the campus.
create table journal.batch (
  run integer not null references journal.run,
  plan_run integer not null references journal.plan,
  set_no smallint not null,
  first_seq integer not null,
  last_seq integer not null,
  applied integer not null,
  failed integer not null,
  ended_at timestamptz not null,
  primary key (run, first_seq)
);

-- Changes that were tried and could not be made; all others of a finished batch are done.
create table journal.failure (
  run integer not null,
  plan_run integer not null,
  seq integer not null,
  code text not null,
  found jsonb,
  -- An undo run tells of changes of two plans: those it leaves out of the undone one and those of its own.
  primary key (run, plan_run, seq)
);
