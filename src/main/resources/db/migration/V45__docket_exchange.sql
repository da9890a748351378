-- Whole dockets in and out as files.

-- When a row last changed, by the database's clock and whoever changed it: the search follows it. modified_at is what the record
-- says of itself, of an imported one an instant of long ago.
alter table docket_comment add column changed_at timestamp(6) with time zone default current_timestamp not null;
create index docket_comment_changed on docket_comment (changed_at);

-- A file on its way in. The node that works on it holds the lease, and renews it with each batch of rows that it commits.
create table docket_import (
  id            uuid         primary key,
  receipt       varchar(20)  not null unique,
  file_name     varchar(255) not null,
  size_bytes    bigint       not null,
  sha256        varchar(64)  not null,
  good_rows     boolean      not null,
  state         varchar(10)  not null,
  docket        varchar(60),
  rows_checked  bigint       not null,
  rows_done     bigint       not null,
  problems      bigint       not null,
  added         bigint       not null,
  changed       bigint       not null,
  unchanged     bigint       not null,
  kept          bigint       not null,
  attempts      integer      not null,
  lease_by      varchar(64),
  lease_until   timestamp(6) with time zone,
  failure       varchar(1000),
  uploaded_by   varchar(255) not null,
  uploaded_at   timestamp(6) with time zone not null,
  finished_at   timestamp(6) with time zone
);
create index docket_import_state on docket_import (state, uploaded_at);

-- Its content in pieces, so that every node can work on it and none holds all of it in memory; gone once it is worked off.
create table docket_import_chunk (
  import   uuid    not null references docket_import (id),
  position integer not null,
  content  bytea   not null,
  primary key (import, position)
);

create table docket_import_problem (
  import   uuid          not null references docket_import (id),
  position integer       not null,
  row_number bigint      not null,
  column_name varchar(60) not null,
  reason   varchar(600)  not null,
  primary key (import, position)
);

-- Of each docket, document and comment that came from elsewhere: a hash of the row as it last came, and its place in that file.
-- made: nobody described it, a comment names it.
create table docket_source (
  id         varchar(80) primary key,
  docket     varchar(60) not null,
  sha256     varchar(64) not null,
  row_number bigint      not null,
  made       boolean     not null,
  -- of a comment, as its source had it: where it stands otherwise now, the desk did that
  state      varchar(14)
);
create index docket_source_docket on docket_source (docket, row_number);
