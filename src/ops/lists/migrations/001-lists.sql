-- What lists on screens need beside the tables they read.
create schema lists;

-- Text as it is searched: without accents and in small letters. Most texts are plain, and then nothing has to be taken apart.
create function lists.fold(text text) returns text language sql immutable strict parallel safe as $$
  select case when octet_length(text) = char_length(text) then lower(text)
    else replace(replace(translate(normalize(lower(text), NFD),
      U&'\00F8\0142\2019\0300\0301\0302\0303\0304\0306\0307\0308\0309\030A\030B\030C\031B\0323\0327\0328', 'ol'''),
      U&'\0153', 'oe'), U&'\00E6', 'ae') end
$$;

-- Everybody of the newest delivery, ready to be searched. Made again when a newer one is there.
create table lists.person (
  code text not null,
  kind text not null,
  family_name text not null,
  first_name text not null,
  usernames text[] not null,
  component text,
  -- The order of people: family name, then first name.
  sort_name text collate "C" not null,
  -- All that is searched.
  folded text collate "C" not null,
  primary key (code, kind)
);
create index person_order on lists.person (sort_name, code);
create table lists.person_basis (only_row boolean primary key default true check (only_row), run integer not null);

-- What people had changed by hand when that was last looked for.
create table lists.drift (
  position integer primary key,
  kind text not null,
  key text not null,
  field text not null,
  ours text,
  found text,
  next text not null,
  component text
);
create table lists.drift_look (only_row boolean primary key default true check (only_row), looked_at timestamptz not null);

-- What nothing mends by itself, as it was after a run: looking for it reads every enrolment.
create table lists.watch (
  position integer primary key,
  kind text not null,
  course text,
  username text,
  cohort text,
  role text,
  method text,
  owner text,
  review_at timestamptz,
  students integer,
  because text,
  component text
);
create table lists.watch_basis (
  only_row boolean primary key default true check (only_row),
  run integer not null,
  looked_at timestamptz not null
);

-- For those who ask about one element, and about what somebody can mend: few registrations of many.
create index registration_element on decided.registration (element_code);
create index registration_not_in_place on decided.registration (reason) where reason <> 'enrolled';
create index activity_element on decided.activity (element_code);
-- For those who ask what was done to a space or an account.
create index change_thing on journal.line ((key[1])) where kind in ('course', 'user', 'group', 'grouping', 'binding');
