create table letter (
  id              uuid primary key,
  position        bigint generated always as identity,
  control_number  varchar(7)   not null,
  template        varchar(60)  not null,
  recipient_name  varchar(255) not null,
  recipient_email varchar(320) not null,
  subject         varchar(300) not null,
  text_body       varchar(1000000) not null,
  html_body       varchar(1000000) not null,
  written_at      timestamp(6) with time zone not null
);
create index letter_case on letter (control_number, position);

create table letter_attachment (
  letter   uuid    not null references letter (id),
  position integer not null,
  document uuid    not null references document (id),
  primary key (letter, position)
);

create table outbox (
  letter          uuid primary key references letter (id),
  status          varchar(10) not null,
  attempts        integer     not null,
  next_attempt_at timestamp(6) with time zone not null,
  sent_at         timestamp(6) with time zone,
  last_error      varchar(1000)
);
create index outbox_due on outbox (status, next_attempt_at);
