-- Codes by which statistics know a place. The next start fills them in, together with the places.
ALTER TABLE places
  ADD COLUMN nuts text,
  ADD COLUMN lau text,
  ADD CONSTRAINT places_codes CHECK (nuts ~ '^[A-Z]{2}[0-9A-Z]{1,3}$' AND lau ~ '^[0-9A-Z]{3,10}$');
CREATE INDEX places_country_lau_idx ON places (country, lau);
