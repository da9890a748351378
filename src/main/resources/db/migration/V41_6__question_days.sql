-- How long the applicant has for an answer; whoever asks may give more than the usual ten days.
alter table question add column answer_days integer default 10 not null;
