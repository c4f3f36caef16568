-- Houses with several units of one owner.

CREATE TABLE buildings (
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  actor_id uuid NOT NULL,
  created_by_id uuid NOT NULL,
  is_demo boolean NOT NULL DEFAULT false,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  name text NOT NULL,
  place_id text,
  address text,
  postal_code text,
  lat double precision,
  lon double precision,
  built_year integer,
  heritage heritage,
  heritage_register_no text,
  heritage_authority text,
  CONSTRAINT buildings_pkey PRIMARY KEY (id),
  CONSTRAINT buildings_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES actors (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT buildings_place_id_fkey FOREIGN KEY (place_id) REFERENCES places (id) ON UPDATE CASCADE ON DELETE SET NULL,
  CONSTRAINT buildings_version_counts CHECK (version >= 1),
  CONSTRAINT buildings_on_earth CHECK (lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180),
  CONSTRAINT buildings_point_whole CHECK ((lat IS NULL) = (lon IS NULL)),
  CONSTRAINT buildings_plausible CHECK (built_year BETWEEN 500 AND 2200 AND char_length(name) BETWEEN 1 AND 120
    AND char_length(coalesce(postal_code, '')) <= 20
    AND greatest(char_length(address), char_length(heritage_register_no), char_length(heritage_authority)) <= 500)
);
CREATE INDEX buildings_actor_id_id_idx ON buildings (actor_id, id);
CREATE INDEX buildings_place_id_idx ON buildings (place_id);
-- What a unit refers to: a building of its own actor, and of nobody else.
CREATE UNIQUE INDEX buildings_id_actor_id_key ON buildings (id, actor_id);

ALTER TABLE spaces ADD COLUMN building_id uuid,
  ADD CONSTRAINT spaces_building_id_actor_id_fkey FOREIGN KEY (building_id, actor_id) REFERENCES buildings (id, actor_id)
    ON UPDATE CASCADE ON DELETE RESTRICT;
CREATE INDEX spaces_building_id_floor_id_idx ON spaces (building_id, floor, id);
