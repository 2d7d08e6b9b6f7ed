-- Long work that people ask for: what was asked, how far it has come, how it ended. Queue and workers are those of pg-boss, in a
-- schema of its own; what people see of a job is here.
create schema jobs;

create sequence jobs.version;

create table jobs.job (
  job uuid primary key,
  kind text not null,
  status text not null check (status in ('waiting', 'running', 'stopping', 'done', 'failed', 'stopped')),
  author text not null,
  asked_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  -- What was asked: the delivery, the plan, the settings to rehearse.
  about jsonb not null,
  progress jsonb,
  run integer references journal.run,
  error jsonb,
  -- What it came to, where that is no run.
  result jsonb,
  -- The worker that has it; a worker holds the lock of its name for as long as it lives.
  worker text,
  -- Grows with every change: who follows a job goes on after the last one seen.
  version bigint not null default nextval('jobs.version')
);
create index job_asked on jobs.job (asked_at, job);
create index job_open on jobs.job (status) where status in ('waiting', 'running', 'stopping');
