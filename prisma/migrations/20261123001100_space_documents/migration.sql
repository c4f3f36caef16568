-- Papers of a space: floor plans, certificates, conditions. Each has its own audience, and may be what a check rests on.

ALTER TYPE file_kind ADD VALUE 'document';

-- What a document is called when it is downloaded.
ALTER TABLE files ADD COLUMN name text,
  ADD CONSTRAINT files_name_bounded CHECK (char_length(name) BETWEEN 1 AND 200);

CREATE TYPE document_kind AS ENUM ('floor_plan', 'energy_certificate', 'fire_report', 'inspection_report', 'permit',
  'insurance', 'statute', 'conditions', 'other');
CREATE TYPE document_visibility AS ENUM ('public', 'members', 'interested', 'owner');

CREATE TABLE space_documents (
  id uuid NOT NULL,
  space_id uuid NOT NULL,
  file_id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  kind document_kind NOT NULL,
  title text NOT NULL,
  alt text,
  language text,
  visibility document_visibility NOT NULL DEFAULT 'owner',
  position integer NOT NULL DEFAULT 0,
  added_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  added_by_id uuid NOT NULL,
  CONSTRAINT space_documents_pkey PRIMARY KEY (id),
  CONSTRAINT space_documents_space_id_fkey FOREIGN KEY (space_id) REFERENCES spaces (id)
    ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT space_documents_file_id_fkey FOREIGN KEY (file_id) REFERENCES files (id)
    ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT space_documents_bounded CHECK (version >= 1 AND position >= 0 AND char_length(title) BETWEEN 1 AND 200
    AND char_length(coalesce(alt, '')) <= 1000 AND char_length(coalesce(language, 'en')) BETWEEN 2 AND 20)
);
CREATE UNIQUE INDEX space_documents_file_id_key ON space_documents (file_id);
CREATE INDEX space_documents_space_id_position_idx ON space_documents (space_id, position);

-- What a check rests on -----------------------------------------------------------------------------------------

ALTER TABLE space_checks ADD COLUMN document_id uuid,
  ADD CONSTRAINT space_checks_document_id_fkey FOREIGN KEY (document_id) REFERENCES space_documents (id)
    ON UPDATE CASCADE ON DELETE SET NULL;
CREATE INDEX space_checks_document_id_idx ON space_checks (document_id);

-- A paper of another space proves nothing here, and its name must not be learnt this way.
CREATE FUNCTION kvart_check_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM space_documents d WHERE d.id = NEW.document_id AND d.space_id = NEW.space_id) THEN
    RAISE EXCEPTION 'the evidence belongs to another space' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'space_checks_evidence_of_same_space';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER check_evidence BEFORE INSERT OR UPDATE OF document_id, space_id ON space_checks
  FOR EACH ROW WHEN (NEW.document_id IS NOT NULL) EXECUTE FUNCTION kvart_check_evidence();
