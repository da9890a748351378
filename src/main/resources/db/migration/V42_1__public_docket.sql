-- Posted comments newest first, page by page from where the last one ended.
create index docket_comment_posted on docket_comment (docket, posted_at, position);

-- Paragraphs of a document that comments may name, as config/dockets/<document>.jsonl has them. The document itself may come
-- later, by an import.
create table docket_paragraph (
  document varchar(80)    not null,
  position integer        not null,
  text     varchar(20000) not null,
  primary key (document, position)
);
