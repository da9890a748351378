-- Conditions of agencies that the officer means to leave out, and the agencies that agree.
create table dropped_condition (
  control_number varchar(7)    not null references application (control_number),
  condition_id   uuid          not null,
  reason         varchar(5000) not null,
  dropped_by     varchar(255)  not null,
  dropped_at     timestamp(6) with time zone not null,
  primary key (control_number, condition_id)
);

create table agreed_drop (
  control_number varchar(7)   not null,
  condition_id   uuid         not null,
  agency         varchar(16)  not null,
  agreed_by      varchar(255) not null,
  agreed_at      timestamp(6) with time zone not null,
  primary key (control_number, condition_id, agency),
  foreign key (control_number, condition_id) references dropped_condition (control_number, condition_id)
);
