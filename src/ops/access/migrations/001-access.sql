-- Who may sign in, as what, since when; and who did or looked at what.
create schema access;

create table access.operator (
  id integer generated always as identity primary key,
  -- What is typed at sign-on, or what the university's sign-on calls them.
  name text not null unique check (name = lower(name)),
  display_name text not null,
  -- `local` has a password here; `outside` is known to the university's sign-on. One never signs in as the other.
  origin text not null check (origin in ('local', 'outside')),
  password_hash text,
  -- Their username in the deliveries: makes them a teacher or a student for as long as that account is active.
  account text,
  -- Made at their first sign-on because the deliveries know them, not added by anybody.
  from_account boolean not null default false,
  blocked_at timestamptz,
  added_at timestamptz not null,
  added_by text not null,
  check (origin = 'local' or password_hash is null)
);

create table access.assignment (
  operator integer not null references access.operator,
  role text not null,
  -- For roles whose scope is components; what is below these in the deliveries is meant too.
  components text[] not null default '{}',
  given_at timestamptz not null,
  given_by text not null,
  primary key (operator, role)
);

-- One browser signed in. Its secret is in the cookie; here is a hash of it.
create table access.session (
  id integer generated always as identity primary key,
  secret_hash bytea not null unique,
  operator integer not null references access.operator,
  protocol text not null check (protocol in ('password', 'oidc', 'cas')),
  started_at timestamptz not null,
  -- Moves as it is used, by the minute.
  seen_at timestamptz not null,
  -- The end whatever happens.
  ends_at timestamptz not null,
  address text not null,
  browser text not null
);
create index session_operator on access.session (operator);

-- What programs sign in with: less than the operator behind it may do, never more.
create table access.token (
  id integer generated always as identity primary key,
  secret_hash bytea not null unique,
  operator integer not null references access.operator,
  name text not null,
  capabilities text[] not null,
  made_at timestamptz not null,
  made_by text not null,
  ends_at timestamptz not null,
  seen_at timestamptz,
  revoked_at timestamptz
);
create unique index token_name on access.token (operator, name) where revoked_at is null;

-- A sign-on that has gone to the university's service and not come back yet: good once, for the browser that began it.
create table access.journey (
  secret_hash bytea primary key,
  protocol text not null check (protocol in ('oidc', 'cas')),
  -- What only the one who began it knows: PKCE verifier and nonce of OpenID Connect.
  verifier text not null,
  nonce text not null,
  return_to text not null,
  started_at timestamptz not null
);

-- Wrong passwords, to slow guessing down.
create table access.failed_sign_on (
  name text not null,
  address text not null,
  failed_at timestamptz not null
);
create index failed_sign_on_name on access.failed_sign_on (name, failed_at);

-- Append-only but for what is older than the retention.
create table access.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  -- The operator as they were called then; null before they were known.
  who text,
  address text not null,
  -- Name of the operation of the API, or of what the command line did.
  operation text not null,
  -- Whom or what it was about: a person's code, a space, a run, an operator.
  subject text,
  outcome text not null check (outcome in ('done', 'refused', 'failed'))
);
create index audit_at on access.audit (at, id);
create index audit_who on access.audit (who, at);
create index audit_subject on access.audit (subject, at);
