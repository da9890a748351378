-- Exception notices: what an exporter tells the desk before using License Exception LPP, AIA or NAC.
create sequence notice_number start with 1 increment by 1;

create table notice (
  id              uuid primary key,
  number          varchar(7)   not null unique,
  kind            varchar(8)   not null,
  organization    uuid         not null references organization (id),
  applicant_name  varchar(255) not null,
  contact_name    varchar(255) not null,
  contact_email   varchar(320) not null,
  application     varchar(7)   references application (control_number),
  filed_by        varchar(255) not null,
  filed_at        timestamp(6) with time zone not null,
  state           varchar(16)  not null,
  revision        integer      not null,
  destination     varchar(2)   not null,
  consignee_name  varchar(500) not null,
  ultimate_parent varchar(500) not null,
  ship_on         date         not null,
  ended_by        varchar(255),
  ended_at        timestamp(6) with time zone,
  ended_because   varchar(5000)
);
create index notice_organization on notice (organization, filed_at);
create index notice_filed on notice (filed_at);

-- What was said, as first filed and as corrected since. Rows are only added.
create table notice_revision (
  notice        uuid           not null references notice (id),
  revision      integer        not null,
  filed_by      varchar(255)   not null,
  filed_at      timestamp(6) with time zone not null,
  because       varchar(5000),
  form          varchar(1000000) not null,
  account       varchar(320),
  amount_tpp    numeric(38,10) not null,
  rule_set      varchar(64)    not null,
  rule_set_hash varchar(64)    not null,
  reasons       varchar(20000) not null,
  primary key (notice, revision)
);

-- What the items of a revision are.
create table notice_item (
  notice              uuid          not null,
  revision            integer       not null,
  position            integer       not null,
  description         varchar(1100) not null,
  quantity            bigint        not null,
  eccn                varchar(32),
  unit_tpp            numeric(38,10),
  performance_density numeric(20, 2),
  primary key (notice, revision, position),
  foreign key (notice, revision) references notice_revision (notice, revision)
);

-- What the exception asks of whoever uses it, with the days that the rules counted.
create table notice_obligation (
  notice   uuid          not null,
  revision integer       not null,
  position integer       not null,
  code     varchar(64)   not null,
  due_on   date,
  said     varchar(2000) not null,
  citation varchar(255)  not null,
  primary key (notice, revision, position),
  foreign key (notice, revision) references notice_revision (notice, revision)
);
