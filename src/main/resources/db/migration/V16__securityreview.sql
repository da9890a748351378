create table security_finding (
  control_number varchar(7) primary key references application (control_number),
  outcome        varchar(32) not null,
  reason         varchar(5000) not null,
  found_by       varchar(255) not null,
  found_at       timestamp(6) with time zone not null
);
