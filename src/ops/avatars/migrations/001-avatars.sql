-- The pictures that we have sent to the platform, so that one that has not changed is not sent again, and one that somebody has put
-- there is left alone. No image is kept.
create schema avatars;

create table avatars.sent (
  username text collate "C" primary key,
  person_code text not null,
  -- SHA-256 of the image.
  digest text not null,
  -- The platform's own number of the picture; null while it is being sent: if a process dies meanwhile, it is sent again.
  picture bigint
);
