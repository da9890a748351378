-- A question to the applicant: a thread of items, each answered once. What is asked back is a further item.
create table question (
  id             uuid primary key,
  control_number varchar(7)   not null references application (control_number),
  ordinal        integer      not null,
  asker          varchar(16)  not null,
  asked_by       varchar(255) not null,
  asked_at       timestamp(6) with time zone not null,
  awaited_since  timestamp(6) with time zone not null, -- when the last item was asked
  lapses         boolean      not null,
  state          varchar(16)  not null,
  ended_by       varchar(255),
  ended_at       timestamp(6) with time zone,
  unique (control_number, ordinal)
);

create table question_item (
  question    uuid          not null references question (id),
  position    integer       not null,
  text        varchar(5000) not null,
  amends      varchar(32),
  asked_by    varchar(255)  not null,
  asked_at    timestamp(6) with time zone not null,
  answer      varchar(5000),
  answered_by varchar(255),
  answered_at timestamp(6) with time zone,
  draft       varchar(1000000),
  primary key (question, position)
);

create table question_document (
  question uuid not null references question (id),
  document uuid not null references document (id),
  primary key (question, document)
);

-- What of an application was replaced by an answer; the rest of it stays as it was registered.
create table application_amendment (
  control_number varchar(7)    not null references application (control_number),
  ordinal        integer       not null,
  field          varchar(32)   not null,
  text_before    varchar(1000000) not null,
  text_after     varchar(5000) not null,
  by_whom        varchar(255)  not null,
  at             timestamp(6) with time zone not null,
  primary key (control_number, ordinal)
);
