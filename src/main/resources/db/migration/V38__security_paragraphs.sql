-- What the security reviewers found of each paragraph of Supplement No. 10 to part 748, as it was called then. A row may be half
-- written: it counts when nothing is open in it. The version tells a reviewer that another one has changed it meanwhile.
create table security_paragraph (
  control_number varchar(7)    not null references application (control_number),
  requirement    varchar(64)   not null,
  paragraph      varchar(16)   not null,
  title          varchar(1000) not null,
  version        integer       not null,
  finding        varchar(32),
  planned_for    date,
  said           varchar(5000) not null,
  proposed       varchar(80),
  document       uuid references document (id),
  page           integer,
  saved_by       varchar(255)  not null,
  saved_at       timestamp(6) with time zone not null,
  primary key (control_number, requirement)
);

-- What was found unmet before paragraphs had findings of their own.
insert into security_paragraph (control_number, requirement, paragraph, title, version, finding, said, saved_by, saved_at)
  select u.control_number, u.requirement,
    case u.requirement when 'baselineControls' then '14' when 'physicalSecurity' then '14(f)' when 'cyberSecurity' then '15(a)'
      when 'transit' then '16' when 'disposal' then '17' when 'personnel' then '18(a)' when 'reporting' then '10'
      when 'supply' then '3' else '' end,
    u.title, 1, 'NOT_MET', f.reason, f.found_by, f.found_at
  from security_unmet u join security_finding f on f.control_number = u.control_number;
drop table security_unmet;

-- A visit of the place, which is a pre-license check (15 CFR 750.4(b)(2)).
create table site_visit (
  id             uuid primary key,
  control_number varchar(7)    not null references application (control_number),
  ordinal        integer       not null,
  purpose        varchar(2000) not null,
  needed_on      date          not null,
  requested_on   date          not null,
  asked_by       varchar(255)  not null,
  asked_at       timestamp(6) with time zone not null,
  result         varchar(32),
  inspected_on   date,
  reported_on    date,
  report         uuid references document (id),
  said           varchar(5000),
  ended_by       varchar(255),
  ended_at       timestamp(6) with time zone,
  unique (control_number, ordinal)
);
