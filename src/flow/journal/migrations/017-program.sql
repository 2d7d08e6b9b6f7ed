-- Decisions that another program made are made again: a rule may have changed meanwhile.
alter table decided.basis add column program_digest text not null default '';
