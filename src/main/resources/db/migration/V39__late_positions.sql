-- What an agency said after its time was over: kept and shown, without effect. The referral itself says that it was silent.
create table late_position (
  control_number varchar(7)   not null,
  agency         varchar(16)  not null,
  ordinal        integer      not null,
  position       varchar(32)  not null,
  reason         varchar(5000),
  legal_basis    varchar(5000),
  conditions     varchar(5000),
  answered_by    varchar(255) not null,
  received_at    timestamp(6) with time zone not null,
  primary key (control_number, agency, ordinal),
  foreign key (control_number, agency) references referral (control_number, agency)
);
