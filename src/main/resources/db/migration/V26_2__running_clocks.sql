-- The clocks that run, so that what is late is found without a look at all that ever stopped. The events stay the truth.
create table running_clock (
  control_number varchar(7)  not null,
  kind           varchar(32) not null,
  subject        varchar(64) not null,
  started_at     timestamp(6) with time zone not null,
  primary key (control_number, kind, subject)
);
create index running_clock_started on running_clock (kind, started_at);

insert into running_clock (control_number, kind, subject, started_at)
  select s.control_number, s.kind, s.subject, s.at from clock_event s where s.event = 'STARTED' and not exists (
    select 1 from clock_event e where e.control_number = s.control_number and e.kind = s.kind and e.subject = s.subject
       and e.event = 'STOPPED');
