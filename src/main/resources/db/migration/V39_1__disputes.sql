-- Disputes between the agencies and the desk. Rows are only added, but for the end of a dispute.
create table dispute (
  control_number varchar(7)   not null references application (control_number),
  round          integer      not null,
  intended       varchar(32)  not null,
  opened_by      varchar(255) not null,
  opened_at      timestamp(6) with time zone not null,
  ended_at       timestamp(6) with time zone,
  primary key (control_number, round)
);

create table dispute_dissent (
  control_number varchar(7)  not null,
  round          integer     not null,
  agency         varchar(16) not null,
  primary key (control_number, round, agency),
  foreign key (control_number, round) references dispute (control_number, round)
);

create table dispute_decision (
  control_number  varchar(7)    not null,
  round           integer       not null,
  rung            varchar(32)   not null,
  disposition     varchar(32)   not null,
  conditions      varchar(5000),
  reason          varchar(5000) not null,
  legal_basis     varchar(5000),
  minutes         varchar(5000) not null,
  majority        boolean       not null, -- false: the decision that was appealed stands
  applicant_heard boolean       not null,
  decided_by      varchar(255)  not null,
  decided_at      timestamp(6) with time zone not null,
  primary key (control_number, round, rung),
  foreign key (control_number, round) references dispute (control_number, round)
);

create table dispute_attendance (
  control_number varchar(7)  not null,
  round          integer     not null,
  rung           varchar(32) not null,
  agency         varchar(16) not null,
  primary key (control_number, round, rung, agency),
  foreign key (control_number, round, rung) references dispute_decision (control_number, round, rung)
);

create table dispute_vote (
  control_number varchar(7)  not null,
  round          integer     not null,
  rung           varchar(32) not null,
  member         varchar(16) not null,
  vote           varchar(32) not null,
  primary key (control_number, round, rung, member),
  foreign key (control_number, round, rung) references dispute_decision (control_number, round, rung)
);

create table dispute_appeal (
  control_number varchar(7)    not null,
  round          integer       not null,
  ordinal        integer       not null,
  to_rung        varchar(32)   not null,
  agency         varchar(16),  -- null: the Secretary of Commerce, on own initiative
  official       varchar(255),
  office         varchar(255),
  legal_basis    varchar(5000),
  statement      varchar(5000) not null,
  filed_by       varchar(255)  not null,
  received_at    timestamp(6) with time zone not null,
  timely         boolean       not null,
  primary key (control_number, round, ordinal),
  foreign key (control_number, round) references dispute (control_number, round)
);
