-- What a run sent, function by function; written with each batch, whatever becomes of it. Times in milliseconds.
create table moodle.sent (
  run integer not null references journal.run,
  function text collate "C" not null,
  calls bigint not null,
  rows bigint not null,
  retries bigint not null,
  refusals bigint not null,
  took_ms bigint not null,
  waited_ms bigint not null,
  primary key (run, function)
);

-- When a run waited for Moodle, and why; without an end while it still does, and where its process died.
create table moodle.pause (
  run integer not null references journal.run,
  since timestamptz not null,
  reason text not null,
  ended_at timestamptz,
  primary key (run, since)
);
