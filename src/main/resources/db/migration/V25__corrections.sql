-- What a license would take from the allocation; less than the aggregate where an exception covers some of the items.
alter table determination add column account_tpp numeric(30, 10);
update determination set account_tpp = aggregate_tpp where account_limit is not null;

-- Found by an officer against what the rules said; later determinations keep to it.
alter table classification add column eccn_ruled boolean default false not null;

-- One row for each time that an officer corrected a case, and what the regulation said before and after.
create table correction (
  control_number        varchar(7) not null references application (control_number),
  ordinal               integer not null,
  corrected_by          varchar(255) not null,
  corrected_at          timestamp(6) with time zone not null,
  rule_set              varchar(64) not null,
  rule_set_hash_before  varchar(64) not null,
  rule_set_hash_after   varchar(64) not null,
  aggregate_tpp_before  numeric(30, 10) not null,
  aggregate_tpp_after   numeric(30, 10) not null,
  account_tpp_before    numeric(30, 10),
  account_tpp_after     numeric(30, 10),
  review_policy_before  varchar(32) not null,
  review_policy_after   varchar(32) not null,
  primary key (control_number, ordinal)
);

create table corrected_item (
  control_number   varchar(7) not null,
  ordinal          integer not null,
  position         integer not null,
  description      varchar(1100) not null,
  quantity_before  bigint not null,
  quantity_after   bigint not null,
  eccn_before      varchar(32),
  eccn_after       varchar(32),
  reason           varchar(2000) not null,
  primary key (control_number, ordinal, position),
  constraint corrected_item_correction foreign key (control_number, ordinal) references correction (control_number, ordinal)
);
