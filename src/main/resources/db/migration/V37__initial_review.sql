-- What the licensing officer made of an application. There is a second round where a denial was recommended at once and then
-- sent back, or answered by the applicant.
create table initial_review (
  control_number varchar(7)   not null references application (control_number),
  round          integer      not null,
  outcome        varchar(32)  not null,
  recommendation varchar(32), -- to the agencies, of a referral
  analysis       varchar(5000),
  reviewed_by    varchar(255) not null,
  reviewed_at    timestamp(6) with time zone not null,
  primary key (control_number, round)
);
insert into initial_review (control_number, round, outcome, analysis, reviewed_by, reviewed_at)
  select control_number, 1, 'REFER', reason, actor, at from audit_entry where action = 'REFER_APPLICATION';

-- Under which lines of the table of delegations an agency was not asked, as they read then.
create table initial_review_delegation (
  control_number varchar(7)   not null,
  round          integer      not null,
  agency         varchar(16)  not null,
  line           varchar(64)  not null,
  type           varchar(500) not null,
  primary key (control_number, round, agency, line),
  constraint initial_review_delegation_review foreign key (control_number, round) references initial_review (control_number, round)
);

-- Why an application was returned, one by one: what is missing, and what a new one needs.
create table deficiency (
  control_number varchar(7)    not null references application (control_number),
  position       integer       not null,
  missing        varchar(2000) not null,
  remedy         varchar(2000) not null,
  primary key (control_number, position)
);

-- Day 9 was over and the review was not done: once for a case.
create table initial_review_overdue (
  control_number varchar(7) primary key references application (control_number),
  due_at         timestamp(6) with time zone not null,
  escalated_at   timestamp(6) with time zone not null
);
