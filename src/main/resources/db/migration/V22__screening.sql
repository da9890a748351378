-- The lists that cases were screened against: each published file as it came, in pieces, so that every node reads the same.
create table screening_list_version (
  version         integer      primary key,
  published_on    date         not null,
  file_name       varchar(255) not null,
  sha256          varchar(64)  not null,
  entries         integer      not null,
  entries_added   integer      not null,
  entries_removed integer      not null,
  entries_changed integer      not null,
  imported_by     varchar(255) not null,
  imported_at     timestamp(6) with time zone not null,
  rescreened_at   timestamp(6) with time zone
);

create table screening_list_chunk (
  version  integer not null references screening_list_version (version),
  position integer not null,
  content  bytea   not null,
  primary key (version, position)
);

-- The row that everything about a case's screening locks.
create table screening_case (
  control_number varchar(7) primary key
);

create table screening_party (
  control_number varchar(7)    not null references screening_case (control_number),
  party_key      varchar(64)   not null,
  role           varchar(64)   not null,
  name           varchar(1000) not null,
  address        varchar(4000),
  country        varchar(64),
  primary key (control_number, party_key)
);

create table screening_run (
  control_number varchar(7)  not null,
  party_key      varchar(64) not null,
  list_version   integer     not null references screening_list_version (version),
  hits           integer     not null,
  screened_at    timestamp(6) with time zone not null,
  primary key (control_number, party_key, list_version),
  constraint screening_run_party foreign key (control_number, party_key) references screening_party (control_number, party_key)
);

-- A listed entry that changed after it was cleared is another hit: the officer has not seen what it says now.
create table screening_hit (
  id             uuid          primary key,
  control_number varchar(7)    not null,
  party_key      varchar(64)   not null,
  entry_id       varchar(80)   not null,
  entry_hash     varchar(64)   not null,
  list_code      varchar(16)   not null,
  listed_name    varchar(1000) not null,
  matched_name   varchar(1000) not null,
  score          integer       not null check (score between 0 and 100),
  explanation    varchar(4000) not null,
  first_version  integer       not null references screening_list_version (version),
  last_version   integer       not null references screening_list_version (version),
  found_at       timestamp(6) with time zone not null,
  disposition    varchar(16)   not null check (disposition in ('OPEN', 'CLEARED', 'CONFIRMED')),
  disposed_by    varchar(255),
  disposed_at    timestamp(6) with time zone,
  reason         varchar(4000),
  constraint screening_hit_party foreign key (control_number, party_key) references screening_party (control_number, party_key),
  constraint screening_hit_once unique (control_number, party_key, entry_id, entry_hash),
  constraint screening_hit_disposed check (disposition = 'OPEN' or disposed_by is not null and disposed_at is not null
                                           and reason is not null)
);
