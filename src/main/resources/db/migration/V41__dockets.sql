-- Dockets, what of them is open to comment, and what came. Words, dates and ids as Regulations.gov has them (API v4).
create table docket (
  id          varchar(60)   primary key,
  agency      varchar(20)   not null,
  kind        varchar(20)   not null,
  title       varchar(1000) not null,
  rin         varchar(20),
  summary     varchar(20000),
  object_id   varchar(40)   not null unique,
  modified_at timestamp(6) with time zone not null,
  -- of an imported docket: the attributes that the columns do not say in the same words, a JSON object
  verbatim    varchar(1000000)
);

-- closes_at is the first instant that is late: midnight in Washington after the last day. next_serial numbers what is posted
-- next in the docket; comments are documents too.
create table docket_document (
  id          varchar(80)   primary key,
  docket      varchar(60)   not null references docket (id),
  kind        varchar(40)   not null,
  subtype     varchar(200),
  title       varchar(1000) not null,
  fr_number   varchar(40),
  fr_citation varchar(200),
  object_id   varchar(40)   not null unique,
  posted_at   timestamp(6) with time zone,
  opens_at    timestamp(6) with time zone,
  closes_at   timestamp(6) with time zone,
  allow_late  boolean       not null,
  state       varchar(12)   not null,
  contact     varchar(320),
  modified_at timestamp(6) with time zone not null,
  verbatim    varchar(1000000)
);
create index docket_document_docket on docket_document (docket, id);

-- The number that the next document or comment posted in a docket gets; whoever posts holds the row.
create table docket_serial (
  docket varchar(60) primary key references docket (id),
  next   bigint      not null
);

-- How the period came to be what it is, each row by a notice: the first by the document itself. Rows are only added.
create table docket_notice (
  id          uuid          primary key,
  document    varchar(80)   not null references docket_document (id),
  kind        varchar(12)   not null,
  citation    varchar(300)  not null,
  closes_at   timestamp(6) with time zone,
  reason      varchar(2000) not null,
  proposed_by varchar(255)  not null,
  proposed_at timestamp(6) with time zone not null,
  signed_by   varchar(255),
  signed_at   timestamp(6) with time zone,
  agreed      boolean
);
create index docket_notice_document on docket_notice (document, proposed_at);

-- One row a record. items_received is how many submissions it stands for (a campaign's petition). email, phone and what more holds
-- are never public. submission is the page or the key it came by: sent twice, it is there once.
create table docket_comment (
  id                uuid primary key,
  position          bigint generated always as identity,
  docket            varchar(60)  not null references docket (id),
  comment_on        varchar(80)  not null references docket_document (id),
  object_id         varchar(40)  not null,
  document_id       varchar(80)  unique,
  tracking          varchar(40)  unique,
  origin            varchar(10)  not null,
  state             varchar(14)  not null,
  submitter         varchar(12),
  text              varchar(1000000),
  html              boolean      not null,
  public_text       varchar(1000000),
  text_key          varchar(64),
  paragraph         integer,
  title             varchar(1000),
  first_name        varchar(1000),
  last_name         varchar(1000),
  organization      varchar(1000),
  organization_kind varchar(1000),
  category          varchar(1000),
  city              varchar(1000),
  region            varchar(1000),
  country           varchar(1000),
  zip               varchar(1000),
  email             varchar(1000),
  phone             varchar(1000),
  items_received    integer      not null,
  received_at       timestamp(6) with time zone not null,
  received_day      date         not null,
  late              boolean      not null,
  posted_at         timestamp(6) with time zone,
  modified_at       timestamp(6) with time zone not null,
  withdrawn_because varchar(2000),
  restricted_as     varchar(255),
  restricted_why    varchar(2000),
  submission        varchar(64)  unique,
  sha256            varchar(64),
  signed_with       varchar(16),
  signature         varchar(128),
  verbatim          varchar(1000000)
);
create index docket_comment_on on docket_comment (comment_on, received_day);
create index docket_comment_state on docket_comment (comment_on, state, position);
create index docket_comment_text on docket_comment (comment_on, text_key);
create index docket_comment_modified on docket_comment (modified_at);
create index docket_comment_docket on docket_comment (docket, position);
create index docket_comment_object on docket_comment (object_id);

-- Files that came with a comment, those of other systems by their address. A confidential one is never public.
create table docket_file (
  comment        uuid          not null references docket_comment (id),
  position       integer       not null,
  document       uuid          references document (id),
  object_id      varchar(40)   not null,
  title          varchar(1000),
  name           varchar(1000) not null,
  confidential   boolean       not null,
  restricted_as  varchar(255),
  restricted_why varchar(2000),
  verbatim       varchar(1000000),
  primary key (comment, position)
);
create index docket_file_document on docket_file (document);

-- Why what is marked confidential must not be disclosed, in the words and with the legal authority of whoever filed it.
create table docket_justification (
  comment       uuid primary key references docket_comment (id),
  justification varchar(20000) not null,
  document      uuid references document (id)
);

-- What receipts are signed with (Ed25519), in the database so that every node signs alike; old ones stay, to be checked by.
create table receipt_key (
  id          varchar(16)  primary key,
  public_key  varchar(200) not null,
  private_key varchar(200) not null,
  made_at     timestamp(6) with time zone not null
);
