-- The sample deals of this desk, and how far each has been driven; empty on a desk that was never asked for them.
create table sample_deal (
  deal        varchar(40) primary key,
  draft       uuid references draft (id),
  steps_done  integer     not null,
  finished_at timestamp(6) with time zone
);
