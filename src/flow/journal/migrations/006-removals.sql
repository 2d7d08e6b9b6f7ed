-- For guards, who look at what a plan takes away: a few of its changes on most days.
create index change_removal on journal.change (run) where action in ('suspend', 'remove', 'archive');
