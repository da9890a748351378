-- The balances. One row per account; every movement is one guarded UPDATE of it.
create table allocation_account (
  id          varchar(320)   primary key,
  kind        varchar(32)    not null,
  subject     varchar(255)   not null,
  time_window varchar(31)    not null,
  limit_tpp    numeric(38,10) not null,
  overhang_tpp numeric(38,10) not null,
  pending_tpp  numeric(38,10) not null,
  posted_tpp   numeric(38,10) not null,
  waiting      bigint         not null,
  waiting_tpp  numeric(38,10) not null,
  next_ticket  bigint         not null,
  movements    bigint         not null,
  constraint allocation_account_id check (id = kind || '/' || subject || '/' || time_window),
  constraint allocation_account_signs check (limit_tpp >= 0 and overhang_tpp >= 0 and pending_tpp >= 0 and posted_tpp >= 0
                                             and waiting >= 0 and waiting_tpp >= 0),
  constraint allocation_account_cap check (pending_tpp + posted_tpp <= limit_tpp + overhang_tpp)
);

-- Every request, by its caller's id. No foreign key to the account: it would lock the hot row for every request that is
-- still on its way to it. The invariants look for orphans instead.
create table allocation_claim (
  id         varchar(64)    primary key,
  account    varchar(320)   not null,
  amount_tpp numeric(38,10) not null check (amount_tpp > 0),
  reference  varchar(255)   not null,
  rule_set   varchar(64)    not null,
  legal_at   timestamp(6) with time zone not null,
  actual_at  timestamp(6) with time zone not null,
  booked_by  varchar(255)   not null,
  answer     varchar(16),
  ticket     bigint,
  ahead_tpp  numeric(38,10),
  movement   bigint,
  holding    varchar(16)    not null,
  constraint allocation_claim_ticket unique (account, ticket)
);
create index allocation_claim_queue on allocation_claim (account, holding, ticket);

-- What moved a balance. Written once, never changed; a second entry that resolves the same claim is impossible.
create table allocation_entry (
  id         varchar(80)    primary key,
  account    varchar(320)   not null references allocation_account,
  movement   bigint         not null,
  kind       varchar(16)    not null,
  claim      varchar(64)    not null references allocation_claim,
  amount_tpp numeric(38,10) not null check (amount_tpp >= 0),
  resolves   varchar(64)    references allocation_claim,
  reference  varchar(255)   not null,
  rule_set   varchar(64)    not null,
  legal_at   timestamp(6) with time zone not null,
  actual_at  timestamp(6) with time zone not null,
  booked_by  varchar(255)   not null,
  constraint allocation_entry_movement unique (account, movement),
  constraint allocation_entry_resolves unique (resolves)
);
create index allocation_entry_claim on allocation_entry (claim);

-- The limits an account has had, and the claim whose rule set brought each.
create table allocation_limit (
  account    varchar(320)   not null references allocation_account,
  movement   bigint         not null,
  limit_tpp  numeric(38,10) not null,
  claim      varchar(64)    not null,
  rule_set   varchar(64)    not null,
  legal_at   timestamp(6) with time zone not null,
  actual_at  timestamp(6) with time zone not null,
  booked_by  varchar(255)   not null,
  primary key (account, movement)
);
