-- What stopped the clocks of a case. Rows are only added; due dates are computed from them.
create table hold_event (
  hold           uuid         not null,
  ordinal        integer      not null, -- 0 placed, 1 released, 2 found not to count: each at most once
  control_number varchar(7)   not null,
  reason         varchar(32)  not null,
  subject        varchar(64)  not null,
  event          varchar(16)  not null,
  at             timestamp(6) with time zone not null,
  by_whom        varchar(255) not null,
  note           varchar(5000),
  cause          varchar(64), -- what it follows from and ends with; null if an officer placed it
  recorded_at    timestamp(6) with time zone not null,
  primary key (hold, ordinal)
);
create index hold_event_case on hold_event (control_number, at);

-- Days that decide whether a hold counts.
create table hold_fact (
  hold        uuid         not null,
  fact        varchar(32)  not null,
  on_day      date         not null,
  recorded_by varchar(255) not null,
  recorded_at timestamp(6) with time zone not null,
  primary key (hold, fact)
);

-- Holds of which something can still change, so that the desk finds them without a look at all there ever were.
create table unsettled_hold (
  hold           uuid primary key,
  control_number varchar(7) not null
);
create index unsettled_hold_case on unsettled_hold (control_number);
