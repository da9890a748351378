-- Who waits is looked at again when TPP comes back: the movement that gives it back raises the flag in the same statement,
-- so neither a crash nor a claim on its way can lose it. met: claims that were told that the allocation is met, still open.
alter table allocation_account add column met bigint default 0 not null;
alter table allocation_account add column wake_up boolean default false not null;
-- The branch that the last claim took.
alter table allocation_account add column last_answer varchar(16);
alter table allocation_account add constraint allocation_account_met check (met >= 0);
update allocation_account set met = (select count(*) from allocation_claim c
                                      where c.account = allocation_account.id and c.holding = 'NOTHING');
update allocation_account set wake_up = true where kind = 'COUNTRY' and waiting + met > 0;
create index allocation_account_wake_up on allocation_account (wake_up);
