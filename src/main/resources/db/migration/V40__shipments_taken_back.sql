-- A shipment that was booked and did not happen, or not so, is taken back whole; the entry stays readable.
alter table authorized_shipment add column taken_back_by varchar(255);
alter table authorized_shipment add column taken_back_at timestamp(6) with time zone;
alter table authorized_shipment add column taken_back_reason varchar(2000);
alter table authorized_shipment add constraint authorized_shipment_taken_back check (
  (taken_back_by is null) = (taken_back_at is null) and (taken_back_by is null) = (taken_back_reason is null));
