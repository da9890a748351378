-- Conditions bind, riders clarify. A recommendation proposes them one by one, the license repeats those it was granted with.
create table recommendation_term (
  recommendation uuid         not null references recommendation (id),
  kind           varchar(16)  not null check (kind in ('CONDITION', 'RIDER')),
  position       integer      not null,
  code           varchar(64),
  said           varchar(5000) not null,
  primary key (recommendation, kind, position)
);
insert into recommendation_term (recommendation, kind, position, said)
  select id, 'CONDITION', 0, conditions from recommendation where conditions is not null and trim(conditions) <> '';
alter table recommendation drop column conditions;

create table license_condition (
  license  bigint         not null references license (id),
  position integer        not null,
  said     varchar(20000) not null,
  primary key (license, position)
);
create table license_rider (
  license  bigint         not null references license (id),
  position integer        not null,
  said     varchar(20000) not null,
  primary key (license, position)
);
insert into license_condition (license, position, said)
  select id, 0, conditions from license where trim(conditions) <> '';
alter table license drop column conditions;

-- What the security review found unmet, as the requirement was called then.
create table security_unmet (
  control_number varchar(7)    not null references security_finding (control_number),
  requirement    varchar(64)   not null,
  title          varchar(1000) not null,
  primary key (control_number, requirement)
);
