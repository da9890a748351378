-- Of two files sent under one name the one that was announced last counts, also where both were in the same instant.
alter table comment_upload add column position bigint generated always as identity;
