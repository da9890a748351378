-- A draft is kept as typed; an application is what was registered, and never changes but for its stage.
create sequence control_number start with 1 increment by 1;

create table draft (
  id             uuid primary key,
  organization   uuid not null references organization (id),
  version        integer not null,
  form           varchar(1000000) not null,
  saved_by       varchar(255) not null,
  saved_at       timestamp(6) with time zone not null,
  control_number varchar(7) unique
);
create index draft_organization on draft (organization, saved_at);

create table application (
  number                       bigint primary key,
  control_number               varchar(7) not null unique,
  draft                        uuid not null unique references draft (id),
  organization                 uuid not null references organization (id),
  applicant_name               varchar(255) not null,
  contact_name                 varchar(255) not null,
  contact_email                varchar(320) not null,
  registered_by                varchar(255) not null,
  registered_at                timestamp(6) with time zone not null,
  signed_by                    varchar(255) not null,
  destination                  varchar(2) not null,
  consignee_name               varchar(500) not null,
  form                         varchar(1000000) not null,
  stage                        varchar(32) not null
);
create index application_organization on application (organization, registered_at);

create table application_stage (
  control_number varchar(7) not null references application (control_number),
  position       integer not null,
  stage          varchar(32) not null,
  entered_at     timestamp(6) with time zone not null,
  primary key (control_number, position)
);

-- What the items are (Supp. 1 to part 774), before anybody asks where they go; weights have no TPP.
create table classification (
  control_number      varchar(7) not null references application (control_number),
  position            integer not null,
  classified_at       timestamp(6) with time zone not null,
  description         varchar(1100) not null,
  quantity            bigint not null,
  eccn                varchar(32),
  unit_tpp            numeric(30, 10),
  performance_density numeric(20, 2),
  reasons             varchar(20000) not null,
  primary key (control_number, position)
);

-- What the regulation says of the application, with the rule set it was read from.
create table determination (
  control_number   varchar(7) primary key references application (control_number),
  determined_at    timestamp(6) with time zone not null,
  rule_set         varchar(64) not null,
  rule_set_hash    varchar(64) not null,
  tier             varchar(32),
  aggregate_tpp    numeric(30, 10) not null,
  license_required boolean not null,
  review_policy    varchar(32) not null,
  account_limit    numeric(30, 10),
  exceptions       varchar(200) not null,
  reasons          varchar(20000) not null,
  citations        varchar(4000) not null
);
