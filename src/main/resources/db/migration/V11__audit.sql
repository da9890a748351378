create table audit_entry (
  id             uuid primary key,
  position       bigint generated always as identity,
  at             timestamp(6) with time zone not null,
  actor          varchar(255) not null,
  action         varchar(64)  not null,
  control_number varchar(7)   not null,
  reason         varchar(5000)
);
create index audit_entry_case on audit_entry (control_number, at, position);
