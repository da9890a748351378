-- Government arrangements that raise a country's allocation; 15 CFR 742.6(b)(10)(iii)(C). live_country: one at a time.
create sequence arrangement_number start with 1 increment by 1;

create table arrangement (
  number         varchar(7)     primary key,
  country        varchar(2)     not null,
  live_country   varchar(2)     unique,
  percent        numeric(5,2)   not null check (percent > 0),
  rule_limit_tpp numeric(38,10) not null,
  limit_tpp      numeric(38,10) not null,
  rule_set       varchar(64)    not null,
  effective_on   date           not null,
  basis          varchar(2000)  not null,
  proposed_by    varchar(255)   not null,
  proposed_at    timestamp(6) with time zone not null,
  state          varchar(16)    not null,
  in_force_at    timestamp(6) with time zone,
  revocations    integer        not null,
  revoking       boolean        not null,
  revoked_at     timestamp(6) with time zone
);

-- Nobody signs a round twice.
create table arrangement_signature (
  arrangement varchar(7)    not null references arrangement (number),
  round       integer       not null,
  signed_by   varchar(255)  not null,
  signed_at   timestamp(6) with time zone not null,
  agrees      boolean       not null,
  reason      varchar(2000) not null,
  primary key (arrangement, round, signed_by)
);
