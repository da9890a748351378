-- Registered while another application of the applicant's was pending that looks like the same transaction, and why it is not.
create table distinct_transaction (
  control_number varchar(7)    primary key references application (control_number),
  other          varchar(7)    not null references application (control_number),
  statement      varchar(2000) not null,
  stated_at      timestamp(6) with time zone not null
);
