-- A US agent who drafts and registers for an organisation outside the United States (15 CFR 748.4(b), 748.5(a)). Named by the
-- principal's own account administrator with the signed document; ended by either side, never deleted.
create table power_of_attorney (
  id              uuid         primary key,
  principal       uuid         not null references organization (id),
  agent           uuid         not null references organization (id),
  document        uuid         not null references document (id),
  named_by        varchar(255) not null,
  named_at        timestamp(6) with time zone not null,
  revoked_by      varchar(255),
  revoked_at      timestamp(6) with time zone,
  constraint power_of_attorney_of_another check (principal <> agent)
);
create index power_of_attorney_principal on power_of_attorney (principal);
create index power_of_attorney_agent on power_of_attorney (agent);

-- Under which power an agent wrote it; null for what the organisation's own people wrote.
alter table draft add column power_of_attorney uuid references power_of_attorney (id);
alter table application add column power_of_attorney uuid references power_of_attorney (id);
