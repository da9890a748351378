-- An account of which something is wrong takes no new applications until a check finds it sound.
create table allocation_stop (
  account varchar(320) primary key,
  because varchar(200) not null,
  since   timestamp(6) with time zone not null
);

-- What the last check found; empty when all is well.
create table broken_invariant (
  name     varchar(200) primary key,
  faults   bigint not null,
  sample   varchar(4000) not null,
  found_at timestamp(6) with time zone not null
);

-- One node of several checks each night: the one that moves the day.
create table invariant_check (
  id         integer primary key,
  checked_on date not null
);
insert into invariant_check (id, checked_on) values (1, date '2000-01-01');

-- A statement of account is read in the order of the movements.
create index allocation_claim_movement on allocation_claim (account, movement);
