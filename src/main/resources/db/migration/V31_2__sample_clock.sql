-- When the sample's story begins, and the day of it that has come; no row on a desk without samples, or with those of before.
create table sample_clock (
  began_at timestamp(6) with time zone not null,
  story_day integer not null
);
