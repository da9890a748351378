-- One row per agency asked; answered at most once. Silence until the due date is recorded as such.
create table referral (
  control_number varchar(7) not null references application (control_number),
  agency         varchar(16) not null,
  referred_by    varchar(255) not null,
  referred_at    timestamp(6) with time zone not null,
  position       varchar(32),
  reason         varchar(5000),
  legal_basis    varchar(2000),
  conditions     varchar(5000),
  answered_by    varchar(255),
  received_at    timestamp(6) with time zone,
  late           boolean,
  primary key (control_number, agency)
);
