-- One row per case for lists, search and counts. Written in the transaction that changes the case, so that a page reads one
-- narrow row in the order of an index, and not a form of up to a million characters, a determination and its items.
create table caseload_case (
  number          bigint primary key,
  control_number  varchar(7)   not null unique references application (control_number),
  organization    uuid         not null,
  applicant_name  varchar(255) not null,
  destination     varchar(2)   not null,
  consignee_name  varchar(500) not null,
  registered_at   timestamp(6) with time zone not null,
  stage           varchar(32)  not null,
  order_tpp       numeric(30, 10),
  aggregate_tpp   numeric(30, 10),
  eccns           varchar(400) not null
);
create index caseload_case_organization on caseload_case (organization, number desc);
create index caseload_case_organization_stage on caseload_case (organization, stage, number desc);
create index caseload_case_stage on caseload_case (stage, number desc);
create index caseload_case_age on caseload_case (stage, registered_at);

-- Every word a case is found by. The organization stands here too, so that an applicant's search never reads others' rows.
create table caseload_word (
  number       bigint      not null references caseload_case (number),
  word         varchar(64) not null,
  organization uuid        not null,
  primary key (number, word)
);
create index caseload_word_word on caseload_word (word, number desc);
create index caseload_word_organization on caseload_word (organization, word, number desc);

create table caseload_party (
  number   bigint        not null references caseload_case (number),
  role     varchar(64)   not null,
  name_key varchar(255)  not null,
  name     varchar(1000) not null,
  primary key (number, role, name_key)
);
create index caseload_party_name on caseload_party (name_key, number desc);

-- An organization's open drafts, without a look at all that were registered since.
create index draft_open on draft (organization, control_number, saved_at);
