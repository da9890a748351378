create sequence license_number start with 1 increment by 1;

create table license (
  id             bigint primary key,
  number         varchar(16) not null unique,
  control_number varchar(7) not null unique references application (control_number),
  issued_at      timestamp(6) with time zone not null,
  valid_until    date not null,
  tpp            numeric(30, 10) not null,
  conditions     varchar(20000) not null,
  document       uuid
);
