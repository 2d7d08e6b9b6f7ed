-- What is searched of each space, taken apart once. A space whose text is not here is searched all the same, only slower.
create table lists.space_text (
  text text primary key,
  folded text collate "C" not null
);
create table lists.space_basis (only_row boolean primary key default true check (only_row), run integer not null);

-- Codes and names are kept in the order of their bytes, in which capitals with accents have no small letters: each text is folded as text of a language.
create or replace function lists.fold(text text) returns text language sql immutable strict parallel safe as $$
  select case when octet_length(text) = char_length(text) then lower(text)
    else replace(replace(translate(normalize(lower(text collate "default"), NFD),
      U&'\00F8\0142\2019\0300\0301\0302\0303\0304\0306\0307\0308\0309\030A\030B\030C\031B\0323\0327\0328', 'ol'''),
      U&'\0153', 'oe'), U&'\00E6', 'ae') end
$$;
-- So that people and elements are folded anew.
delete from lists.person_basis;
