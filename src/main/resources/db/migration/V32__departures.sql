-- Upward departures from a country's allocation: one officer proposes, another signs; 90 FR 4544, preamble. The ledger keeps
-- both signatures on what it books (allocation_adjustment); here is why.
create table departure (
  control_number varchar(7)     not null references application (control_number),
  ordinal        integer        not null,
  amount_tpp     numeric(38,10) not null check (amount_tpp > 0),
  reason         varchar(2000)  not null,
  legal_basis    varchar(2000)  not null,
  proposed_by    varchar(255)   not null,
  proposed_at    timestamp(6) with time zone not null,
  expires_at     timestamp(6) with time zone not null,
  signed_by      varchar(255),
  signed_at      timestamp(6) with time zone,
  withdrawn_by   varchar(255),
  withdrawn_at   timestamp(6) with time zone,
  primary key (control_number, ordinal),
  constraint departure_signatures check (signed_by <> proposed_by),
  constraint departure_signed check ((signed_by is null) = (signed_at is null)),
  constraint departure_withdrawn check ((withdrawn_by is null) = (withdrawn_at is null)),
  constraint departure_ends_once check (signed_by is null or withdrawn_by is null)
);
