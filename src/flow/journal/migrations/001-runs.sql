-- One execution: who, when, what it covered, how it ended. Append-only but for its own end.
create schema journal;

create table journal.run (
  id integer generated always as identity primary key,
  kind text not null check (kind in ('import', 'plan', 'apply', 'sync', 'undo', 'act')),
  status text not null check (status in ('running', 'planned', 'done', 'done-with-findings', 'refused', 'interrupted')),
  author text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  -- The run whose plan this one applies, and the run that this one undoes.
  plan_run integer references journal.run,
  undoes_run integer references journal.run,
  summary jsonb not null default '{}'
);

-- What was wrong with the input of a run, as told to people.
create table journal.problem (
  run integer not null references journal.run,
  code text not null,
  severity text not null,
  file text not null,
  line integer,
  column_name text,
  key text,
  facts jsonb not null default '{}'
);
create index problem_run on journal.problem (run);
