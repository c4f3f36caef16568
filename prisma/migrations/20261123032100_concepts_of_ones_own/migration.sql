-- Words of the vocabulary that an installation adds, changes, retires and puts together.

-- AlterTable
ALTER TABLE "concepts" ADD COLUMN "merged_into_id" TEXT,
ADD COLUMN "own" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- AddForeignKey
ALTER TABLE "concepts" ADD CONSTRAINT "concepts_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "concepts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE concepts ADD CONSTRAINT concepts_merged_ones_rest
  CHECK (version >= 1 AND (merged_into_id IS NULL OR (merged_into_id <> id AND retired)));

-- A word stands below words of its own scheme, and never below itself. Looked at once the statement is done, as the
-- files arrive in one; those who move at once come one after the other.
CREATE FUNCTION kvart_keep_concepts_a_tree() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  above text := NEW.parent_id;
  of_scheme concept_scheme;
  steps int := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('kvart:concepts'));
  WHILE above IS NOT NULL LOOP
    steps := steps + 1;
    IF above = NEW.id OR steps > 12 THEN
      RAISE EXCEPTION 'concept % would stand below itself', NEW.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'concepts_are_a_tree';
    END IF;
    SELECT c.parent_id, c.scheme INTO above, of_scheme FROM concepts c WHERE c.id = above;
    IF of_scheme <> NEW.scheme THEN
      RAISE EXCEPTION 'concept % would stand below another scheme', NEW.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'concepts_are_a_tree';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_tree AFTER INSERT OR UPDATE OF parent_id, scheme ON concepts
  FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION kvart_keep_concepts_a_tree();

-- Every process keeps the vocabulary in memory, and hears of a change as it hears of settings.
CREATE FUNCTION kvart_concepts_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('kvart_settings', json_build_object('part', 'concepts')::text);
  RETURN NULL;
END $$;
CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE ON concepts
  FOR EACH STATEMENT EXECUTE FUNCTION kvart_concepts_changed();

-- A word that very many carry is renamed first, and found by its new name as they are gone through afterwards.
CREATE OR REPLACE FUNCTION kvart_touch_users_of_concepts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  renamed text[] := ARRAY(SELECT n.id FROM after_change n JOIN before_change o USING (id)
    WHERE n.labels IS DISTINCT FROM o.labels);
BEGIN
  IF cardinality(renamed) = 0 OR current_setting('kvart.touch_later', true) = 'on' THEN RETURN NULL; END IF;
  UPDATE actors SET search_text = ''
    WHERE id IN (SELECT actor_id FROM actor_concepts WHERE concept_id = ANY (renamed));
  UPDATE spaces SET search_text = ''
    WHERE id IN (SELECT space_id FROM space_uses WHERE concept_id = ANY (renamed) AND permitted);
  UPDATE projects SET search_text = ''
    WHERE id IN (SELECT project_id FROM project_concepts WHERE concept_id = ANY (renamed));
  RETURN NULL;
END $$;
