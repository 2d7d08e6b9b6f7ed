-- For those who ask about a person or an element and write the code in another case.
create index account_username_lower on facts.accounts (lower(username));
create index account_person_lower on facts.accounts (lower(person_code));
create index student_code_lower on facts.students (lower(student_code));
create index staff_code_lower on facts.staff (lower(staff_code));
create index element_code_lower on facts.elements (lower(element_code));

-- For those who ask about somebody who is no longer delivered.
create index account_past_person on facts.accounts_past (person_code);
