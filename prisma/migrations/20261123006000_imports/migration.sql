-- Files of spaces and actors that were brought in: the file in pieces, its rows, and what became of them.

CREATE TYPE import_kind AS ENUM ('spaces', 'actors');
CREATE TYPE import_state AS ENUM ('reading', 'failed', 'mapping', 'checking', 'checked', 'importing', 'done', 'undoing',
  'undone');
CREATE TYPE import_row_outcome AS ENUM ('pending', 'new', 'changed', 'unchanged', 'wrong', 'left_out');
CREATE TYPE import_row_result AS ENUM ('created', 'updated', 'refused', 'removed', 'restored', 'kept');

CREATE TABLE imports (
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  kind import_kind NOT NULL,
  state import_state NOT NULL DEFAULT 'reading',
  actor_id uuid NOT NULL,
  created_by_id uuid NOT NULL,
  file_name text NOT NULL,
  bytes integer NOT NULL,
  reading jsonb NOT NULL DEFAULT '{}',
  plan jsonb,
  row_count integer NOT NULL DEFAULT 0,
  progress integer NOT NULL DEFAULT 0,
  row_cursor integer NOT NULL DEFAULT 0,
  counts jsonb NOT NULL DEFAULT '{}',
  failure jsonb,
  rows_kept boolean NOT NULL DEFAULT true,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  changed_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT imports_pkey PRIMARY KEY (id),
  CONSTRAINT imports_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES actors (id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT imports_created_by_id_fkey FOREIGN KEY (created_by_id) REFERENCES persons (id)
    ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT imports_bounded CHECK (version >= 1 AND bytes BETWEEN 0 AND 60000000 AND row_count BETWEEN 0 AND 200000
    AND progress BETWEEN 0 AND 300000 AND char_length(file_name) BETWEEN 1 AND 200
    AND octet_length(reading::text) <= 2000000 AND octet_length(coalesce(plan, '{}')::text) <= 3000000),
  CONSTRAINT imports_failed_with_reason CHECK (state <> 'failed' OR failure IS NOT NULL),
  CONSTRAINT imports_planned CHECK (state IN ('reading', 'failed', 'mapping') OR plan IS NOT NULL)
);
CREATE INDEX imports_actor_id_created_at_id_idx ON imports (actor_id, created_at, id);
CREATE INDEX imports_created_at_id_idx ON imports (created_at, id);

CREATE TABLE import_chunks (
  import_id uuid NOT NULL,
  position integer NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT import_chunks_pkey PRIMARY KEY (import_id, position),
  CONSTRAINT import_chunks_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports (id)
    ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT import_chunks_bounded CHECK (position >= 0 AND octet_length(bytes) <= 1048576)
);
-- Tables and workbooks are packed already, or small: trying to pack them again costs more than it saves.
ALTER TABLE import_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE import_rows (
  import_id uuid NOT NULL,
  row_no integer NOT NULL,
  cells text[],
  read_issues jsonb,
  issues jsonb,
  outcome import_row_outcome NOT NULL DEFAULT 'pending',
  source text,
  external_id text,
  target_id uuid,
  result import_row_result,
  before jsonb,
  version_after integer,
  CONSTRAINT import_rows_pkey PRIMARY KEY (import_id, row_no),
  CONSTRAINT import_rows_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports (id)
    ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT import_rows_bounded CHECK (row_no >= 1 AND cardinality(cells) <= 300
    AND char_length(coalesce(source, '')) <= 200 AND char_length(coalesce(external_id, '')) <= 200
    AND octet_length(coalesce(issues, '[]')::text) <= 400000)
);
CREATE INDEX import_rows_import_id_outcome_row_no_idx ON import_rows (import_id, outcome, row_no);
CREATE INDEX import_rows_target_id_idx ON import_rows (target_id);
CREATE INDEX import_rows_import_id_source_external_id_idx ON import_rows (import_id, source, external_id);

-- Where an entry came from ------------------------------------------------------------------------------------------

ALTER TABLE spaces ADD COLUMN external_source text, ADD COLUMN external_id text;
ALTER TABLE actors ADD COLUMN external_source text, ADD COLUMN external_id text;

-- Both or neither, and each once. For spaces within their actor: two owners may number their rooms alike.
ALTER TABLE spaces ADD CONSTRAINT spaces_external_whole CHECK ((external_source IS NULL) = (external_id IS NULL)
  AND char_length(external_source) BETWEEN 1 AND 200 AND char_length(external_id) BETWEEN 1 AND 200);
ALTER TABLE actors ADD CONSTRAINT actors_external_whole CHECK ((external_source IS NULL) = (external_id IS NULL)
  AND char_length(external_source) BETWEEN 1 AND 200 AND char_length(external_id) BETWEEN 1 AND 200);
CREATE UNIQUE INDEX spaces_actor_id_external_source_external_id_key ON spaces (actor_id, external_source, external_id);
CREATE UNIQUE INDEX actors_external_source_external_id_key ON actors (external_source, external_id);

-- What rows are matched by ------------------------------------------------------------------------------------------

CREATE INDEX places_folded_name_idx ON places (country, kvart_fold(name));
CREATE INDEX actors_folded_name_idx ON actors (kvart_fold(name)) WHERE archived_at IS NULL;
CREATE INDEX spaces_exact_point_idx ON spaces USING gist (point(lon, lat)) WHERE lat IS NOT NULL;
CREATE INDEX spaces_folded_address_idx ON spaces (place_id, kvart_fold(address)) WHERE address IS NOT NULL;
CREATE INDEX spaces_parcel_idx ON spaces (cadastral_parcel, place_id) WHERE cadastral_parcel IS NOT NULL;
