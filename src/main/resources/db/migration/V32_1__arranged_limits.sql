-- A limit that a government arrangement sets stays until its end, whatever limit claims bring.
alter table allocation_account add column arranged boolean default false not null;
alter table allocation_limit add column kind varchar(16) default 'LIMIT' not null;
create index allocation_limit_claim on allocation_limit (account, claim);

-- What the account had after each movement, so that a statement's later page does not add up all earlier ones. Empty for what
-- was booked before this version.
alter table allocation_limit add column pending_after numeric(38,10);
alter table allocation_limit add column posted_after numeric(38,10);
alter table allocation_limit add column waiting_after numeric(38,10);
alter table allocation_claim add column pending_after numeric(38,10);
alter table allocation_claim add column posted_after numeric(38,10);
alter table allocation_claim add column waiting_after numeric(38,10);
alter table allocation_entry add column pending_after numeric(38,10);
alter table allocation_entry add column posted_after numeric(38,10);
alter table allocation_entry add column waiting_after numeric(38,10);
