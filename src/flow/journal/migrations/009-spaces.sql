-- For those who ask which elements lead to a space, today and earlier.
create index space_host on decided.space (host_code);
create index space_past_key on decided.space_past (element_code);
