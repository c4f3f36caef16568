-- When a space cannot be had.

-- Trusted as well: it lets one constraint look at a space and at a range of days.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TYPE period_state AS ENUM ('reserved', 'occupied', 'blocked');

CREATE TABLE space_periods (
  id uuid NOT NULL,
  space_id uuid NOT NULL,
  state period_state NOT NULL,
  starts_on date NOT NULL,
  ends_on date,
  note text,
  CONSTRAINT space_periods_pkey PRIMARY KEY (id),
  CONSTRAINT space_periods_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces (id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT space_periods_in_order CHECK (ends_on >= starts_on),
  CONSTRAINT space_periods_plausible CHECK (starts_on BETWEEN '1900-01-01' AND '2199-12-31'
    AND coalesce(ends_on, starts_on) <= '2199-12-31' AND char_length(coalesce(note, 'x')) BETWEEN 1 AND 500),
  -- A day is taken once. The days stand first, so that the search can look for them alone.
  CONSTRAINT space_periods_apart EXCLUDE USING gist (daterange(starts_on, ends_on, '[]') WITH &&, space_id WITH =)
);
CREATE INDEX space_periods_space_id_starts_on_idx ON space_periods (space_id, starts_on);
