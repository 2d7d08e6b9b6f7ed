-- The server may put a line and a shape together before it has looked whether they belong to each other: two that do not, of keys
-- with other fields, are no error then.
create or replace view journal.change as
select l.run, l.seq, l.set_no, l.kind, l.action, s.reason, l.key, l.component, l.step,
       case when cardinality(s.key_fields) = cardinality(l.key) then jsonb_object(s.key_fields, l.key) || s.before end as before,
       case when cardinality(s.key_fields) = cardinality(l.key) then jsonb_object(s.key_fields, l.key) || s.after end as after,
       l.held, l.shape
  from journal.line l left join journal.shape s using (run, shape);
