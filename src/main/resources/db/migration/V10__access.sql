-- The people outside: organisations that apply, and their accounts. Staff live in the engine's identity tables.
create table organization (
  id      uuid primary key,
  name    varchar(255) not null,
  country varchar(2)   not null
);

create table applicant_account (
  username      varchar(64)  primary key,
  display_name  varchar(255) not null,
  email         varchar(254) not null,
  organization  uuid         not null references organization (id),
  password_hash varchar(255) not null,
  failed_logins int          not null,
  locked_until  timestamp(6) with time zone
);
create index applicant_account_organization on applicant_account (organization);

-- Who must choose a password of their own before anything else; staff and applicants alike.
create table one_time_password (
  username  varchar(64) primary key,
  issued_at timestamp(6) with time zone not null
);
