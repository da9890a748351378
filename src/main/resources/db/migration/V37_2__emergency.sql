-- What an officer made of the wish for emergency processing; the wish itself stands in the application's form.
create table emergency_decision (
  control_number varchar(7)    primary key references application (control_number),
  granted        boolean       not null,
  due_on         date, -- by when the desk means to be done; of a grant
  reason         varchar(2000) not null,
  decided_by     varchar(255)  not null,
  decided_at     timestamp(6) with time zone not null
);
