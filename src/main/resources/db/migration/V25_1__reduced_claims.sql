-- What of a claim was given back before its decision: a reservation may shrink, it never grows.
alter table allocation_claim add column released_tpp numeric(38,10) default 0 not null;
create index allocation_claim_reference on allocation_claim (reference);
