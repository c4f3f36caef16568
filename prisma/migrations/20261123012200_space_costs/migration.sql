-- The parts of what a month costs, and what is paid once.

ALTER TABLE spaces
  ADD COLUMN heating_costs numeric(10, 2),
  ADD COLUMN service_charge numeric(10, 2),
  ADD COLUMN one_off_costs numeric(10, 2),
  ADD COLUMN vat_rate numeric(4, 1),
  ADD CONSTRAINT spaces_costs_positive CHECK (heating_costs BETWEEN 0 AND 99999999
    AND service_charge BETWEEN 0 AND 99999999 AND one_off_costs BETWEEN 0 AND 99999999 AND vat_rate BETWEEN 0 AND 50);
