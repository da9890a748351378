-- How the review of public comments stands: the steps of a period, reminders, batches, redactions, the summary.

-- When a document's period entered a state: by law, and when the desk did it. Rows are only added.
create table docket_period_step (
  document  varchar(80) not null references docket_document (id),
  state     varchar(12) not null,
  legal_at  timestamp(6) with time zone not null,
  actual_at timestamp(6) with time zone not null,
  primary key (document, state)
);

-- Which reminders of which close the desk has seen to; one that a nearer one overtook was not sent.
create table docket_reminder (
  document    varchar(80) not null references docket_document (id),
  closes_at   timestamp(6) with time zone not null,
  days_before integer     not null,
  legal_at    timestamp(6) with time zone not null,
  actual_at   timestamp(6) with time zone not null,
  sent        boolean     not null,
  primary key (document, closes_at, days_before)
);

-- How often a comment was changed by a review, so that nobody overwrites what they have not seen.
alter table docket_comment add column revision integer default 0 not null;

create table comment_batch (
  id          uuid          primary key,
  document    varchar(80)   not null references docket_document (id),
  number      integer       not null,
  state       varchar(10)   not null,
  items       integer       not null,
  comments    integer       not null,
  formed_at   timestamp(6) with time zone not null,
  reviewed_by varchar(255),
  reviewed_at timestamp(6) with time zone,
  posted_by   varchar(255),
  posted_at   timestamp(6) with time zone,
  sent_back   varchar(2000),
  constraint comment_batch_number unique (document, number)
);

-- A comment is in one batch at most. Exact duplicates without files are one item.
create table comment_batch_member (
  comment uuid    primary key references docket_comment (id),
  batch   uuid    not null references comment_batch (id),
  item    integer not null
);
create index comment_batch_member_item on comment_batch_member (batch, item);

-- What the public read before and after each redaction; the comment keeps what was sent.
create table comment_redaction (
  comment     uuid          not null references docket_comment (id),
  ordinal     integer       not null,
  text_before varchar(1000000),
  text_after  varchar(1000000) not null,
  reason      varchar(2000) not null,
  redacted_by varchar(255)  not null,
  redacted_at timestamp(6) with time zone not null,
  primary key (comment, ordinal)
);

create table comment_summary (
  document   varchar(80)    primary key references docket_document (id),
  text       varchar(50000) not null,
  revision   integer        not null,
  state      varchar(10)    not null,
  saved_by   varchar(255)   not null,
  saved_at   timestamp(6) with time zone not null,
  written_by varchar(255),
  written_at timestamp(6) with time zone,
  signed_by  varchar(255),
  signed_at  timestamp(6) with time zone,
  sent_back  varchar(2000)
);
