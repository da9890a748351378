-- An owner's files: a draft's, later an application's. The row is what uploads and the hand-over at registration lock.
create table document_folder (
  owner          varchar(64) primary key,
  handed_over_to varchar(64)
);

create table document (
  id         uuid primary key,
  owner      varchar(64)  not null references document_folder (owner),
  kind       varchar(40)  not null,
  file_name  varchar(255) not null,
  media_type varchar(100) not null,
  size_bytes bigint       not null,
  sha256     varchar(64)  not null,
  visibility varchar(40)  not null,
  stored_by  varchar(255) not null,
  stored_at  timestamp(6) with time zone not null
);
create index document_owner on document (owner, stored_at);

-- In the database, so that every node serves every file, and in pieces, so that none holds a whole file in memory.
create table document_chunk (
  document uuid    not null references document (id),
  position integer not null,
  content  bytea   not null,
  primary key (document, position)
);
