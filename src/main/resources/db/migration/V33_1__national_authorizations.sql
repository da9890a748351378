-- National validated end users and what was shipped to them; 15 CFR 748.15(a)(2)(iii)(B). What they have is in the ledger.
create sequence authorization_number start with 1 increment by 1;

create table national_authorization (
  number       varchar(7)   primary key,
  account      varchar(320) not null unique,
  company      varchar(255) not null,
  headquarters varchar(2)   not null,
  country      varchar(2)   not null,
  granted_on   date         not null,
  recorded_by  varchar(255) not null,
  recorded_at  timestamp(6) with time zone not null
);

create table authorized_shipment (
  id                   uuid           primary key,
  authorization_number varchar(7)     not null references national_authorization (number),
  chip                 varchar(255)   not null,
  quantity             bigint         not null check (quantity > 0),
  shipped_on           date           not null,
  tpp                  numeric(38,10) not null check (tpp > 0),
  booked_by            varchar(255)   not null,
  booked_at            timestamp(6) with time zone not null
);
create index authorized_shipment_holder on authorized_shipment (authorization_number, booked_at);
