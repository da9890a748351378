-- What an organisation says of itself (BIS-748P block 14; 15 CFR 740.27 and 742.6 ask for the ultimate parent's seat).
alter table organization add column address varchar(1000) default '' not null;
alter table organization add column ultimate_parent varchar(255) default '' not null;
alter table organization add column parent_country varchar(2) default '' not null;

-- 15 CFR 748.7: account administrators and individual users. Accounts made before there was a difference lead their organisation.
alter table applicant_account add column administrator boolean default false not null;
alter table applicant_account add column active boolean default true not null;
update applicant_account set administrator = true, email = lower(email);
create index applicant_account_email on applicant_account (email);

-- Links that the desk sends by e-mail. The key itself is in the letter only, and the letter is erased once it is sent.
create table account_link (
  key_hash   varchar(64)  primary key,
  id         uuid         not null unique,
  purpose    varchar(20)  not null,
  email      varchar(254) not null,
  sent_by    varchar(64),
  sent_at    timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  used_at    timestamp(6) with time zone
);
create index account_link_email on account_link (email, sent_at);

-- What somebody typed who is not known yet; an account comes of it only by the link.
create table pending_registration (
  link              uuid          primary key references account_link (id) on delete cascade,
  organization_name varchar(255)  not null,
  address           varchar(1000) not null,
  country           varchar(2)    not null,
  ultimate_parent   varchar(255)  not null,
  parent_country    varchar(2)    not null,
  display_name      varchar(255)  not null,
  username          varchar(64)   not null,
  password_hash     varchar(255)  not null
);

create table invitation (
  link          uuid         primary key references account_link (id) on delete cascade,
  organization  uuid         not null references organization (id),
  display_name  varchar(255) not null,
  administrator boolean      not null
);
create index invitation_organization on invitation (organization);

create table password_link (
  link     uuid        primary key references account_link (id) on delete cascade,
  username varchar(64) not null references applicant_account (username)
);
create index password_link_username on password_link (username);

-- Staff whom an administrator has locked out; the engine's own lock comes and goes with wrong passwords.
create table staff_lock (
  username  varchar(64) primary key,
  locked_by varchar(64) not null,
  locked_at timestamp(6) with time zone not null
);

-- A letter or a record about an account belongs to no case.
alter table letter alter column control_number drop not null;
alter table audit_entry alter column control_number drop not null;
alter table audit_entry add column subject varchar(255);
create index audit_entry_subject on audit_entry (subject, at, position);
