-- What was answered to calls that carry a key of their sender: repeated within a day they get the same answer and do nothing.
create schema answers;

create table answers.kept (
  author text not null,
  key text not null,
  -- What was asked, as a digest: a key stands for one call only.
  digest text not null,
  asked_at timestamptz not null,
  -- Null while the first call is under way.
  status integer,
  body jsonb,
  primary key (author, key)
);
create index kept_asked on answers.kept (asked_at);
