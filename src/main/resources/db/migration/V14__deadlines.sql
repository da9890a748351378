-- What happened to the statutory clocks of a case. Rows are only added; due dates are computed from them.
create table clock_event (
  control_number varchar(7)  not null,
  kind           varchar(32) not null,
  subject        varchar(64) not null,
  ordinal        integer     not null,
  event          varchar(16) not null,
  at             timestamp(6) with time zone not null,
  recorded_at    timestamp(6) with time zone not null,
  primary key (control_number, kind, subject, ordinal)
);
