-- What of the postings was booked past the limit (COUNT), shown apart.
alter table allocation_account add column counted_tpp numeric(38,10) default 0 not null;
update allocation_account set counted_tpp = coalesce((select sum(e.amount_tpp) from allocation_entry e
  where e.account = allocation_account.id and e.kind = 'COUNT'
    and not exists (select 1 from allocation_entry r where r.claim = e.claim and r.kind = 'RETURN')), 0);
