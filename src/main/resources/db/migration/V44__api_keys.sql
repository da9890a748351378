-- Programs that may ask the dockets' API, and post comments by it. The key itself is shown once and kept nowhere: of it stand here
-- its hash (SHA-256, hexadecimal) and its first characters, by which a holder names it to the desk.
create table api_key (
  id         uuid         primary key,
  key_hash   varchar(64)  not null unique,
  begins     varchar(8)   not null,
  holder     varchar(200) not null,
  email      varchar(320) not null,
  may_post   boolean      not null,
  issued_by  varchar(255) not null,
  issued_at  timestamp(6) with time zone not null,
  revoked_by varchar(255),
  revoked_at timestamp(6) with time zone
);

-- Addresses to which a program uploads a file of a comment without its key; the secret in the address is kept as its hash.
-- folder is where the comment's files lie until it is submitted; document is null until the bytes came.
create table comment_upload (
  secret_hash varchar(64)   primary key,
  folder      varchar(64)   not null,
  file_name   varchar(1000) not null,
  made_at     timestamp(6) with time zone not null,
  expires_at  timestamp(6) with time zone not null,
  document    uuid
);
create index comment_upload_folder on comment_upload (folder);
create index comment_upload_expiry on comment_upload (expires_at);

-- The API's pages of posted comments go by the last change, so that whoever follows a docket reads on where they stopped.
create index docket_comment_changes on docket_comment (comment_on, modified_at, document_id);
create index docket_file_object on docket_file (object_id);
