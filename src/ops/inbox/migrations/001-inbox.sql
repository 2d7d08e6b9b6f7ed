-- Deliveries that were handed over by HTTP. Their files are in the data folder, in a folder of the delivery's name.
create schema inbox;

create table inbox.delivery (
  delivery uuid primary key,
  name text not null,
  author text not null,
  received_at timestamptz not null,
  bytes bigint not null,
  -- What was handed over: [{"file": …, "bytes": …}].
  files jsonb not null,
  -- What lies in the folder: one zip, one CSV file, or the files of a folder.
  single text,
  lint_job uuid,
  lint_rows integer,
  lint_refused boolean,
  run integer references journal.run
);
create index delivery_received on inbox.delivery (received_at, delivery);

-- What looking a delivery over has found.
create table inbox.finding (
  delivery uuid not null references inbox.delivery on delete cascade,
  position integer not null,
  code text not null,
  severity text not null,
  file text not null,
  line integer,
  column_name text,
  key text,
  facts jsonb not null default '{}',
  primary key (delivery, position)
);
