-- For those who ask about one teacher or one element.
create index on facts.planned_activities (staff_code);
create index on facts.planned_activities (element_code);
