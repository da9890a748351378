-- Reserved past the limit: one officer proposes, another approves. An applicant may ask for an upward departure from the
-- allocation by naming the interest; 90 FR 4544, preamble.
create table allocation_adjustment (
  id          varchar(64)   primary key,
  claim       varchar(64)   not null references allocation_claim,
  interest    varchar(2000) not null,
  proposed_by varchar(255)  not null,
  proposed_at timestamp(6) with time zone not null,
  approved_by varchar(255),
  approved_at timestamp(6) with time zone,
  constraint allocation_adjustment_signatures check (approved_by <> proposed_by),
  constraint allocation_adjustment_approved check ((approved_by is null) = (approved_at is null))
);
create index allocation_adjustment_claim on allocation_adjustment (claim);
