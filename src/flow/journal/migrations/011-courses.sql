-- For those who ask what became of a space: its changes among many.
create index change_course on journal.change ((key[1])) where kind = 'course';
