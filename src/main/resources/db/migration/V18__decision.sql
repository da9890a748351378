create table recommendation (
  id             uuid primary key,
  control_number varchar(7) not null references application (control_number),
  round          integer not null,
  proposal       varchar(16) not null,
  reason         varchar(5000) not null,
  legal_basis    varchar(2000),
  conditions     varchar(5000),
  recommended_by varchar(255) not null,
  recommended_at timestamp(6) with time zone not null,
  unique (control_number, round)
);

create table countersignature (
  recommendation uuid primary key references recommendation (id),
  agrees         boolean not null,
  reason         varchar(5000),
  signed_by      varchar(255) not null,
  signed_at      timestamp(6) with time zone not null
);

create table intent_to_deny (
  recommendation uuid primary key references recommendation (id),
  control_number varchar(7) not null references application (control_number),
  notified_at    timestamp(6) with time zone not null,
  answer         varchar(5000),
  answered_by    varchar(255),
  answered_at    timestamp(6) with time zone,
  final_at       timestamp(6) with time zone
);
create index intent_to_deny_case on intent_to_deny (control_number, notified_at);
