-- What an OpenID provider wants to be shown when somebody signs out there, too: its own word on who signed in. Gone with the session.
alter table access.session add column id_token text;
