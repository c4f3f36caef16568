-- The log of acts as a chain: each link holds the print of its entry and of the link before it. Whoever changes an entry,
-- or takes a link out, would have to write all later links anew, which shows in any copy of the last one.

CREATE TABLE "audit_links" (
    "seq" BIGINT NOT NULL,
    "entry_id" UUID NOT NULL,
    "content" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_links_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_links_entry_id_key" ON "audit_links"("entry_id");

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE audit_links ADD CONSTRAINT audit_links_of_sha256
  CHECK (seq >= 1 AND octet_length(content) = 32 AND octet_length(hash) = 32);

-- The print of what an entry says. Written as JSON, so that no two entries share a spelling; the time as a number, so
-- that no setting of a session changes it.
CREATE FUNCTION kvart_audit_content(entry audit_log) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT sha256(convert_to(jsonb_build_array(entry.id, (extract(epoch FROM entry.at) * 1000)::bigint, entry.person_id,
    entry.actor_id, entry.action, entry.object_type, entry.object_id, entry.reason, entry.request_id)::text, 'UTF8'))
$$;

-- Links an entry to the last one. It runs when the transaction ends, so that others wait no longer than a commit takes.
CREATE FUNCTION kvart_audit_link() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last audit_links;
  print bytea := kvart_audit_content(NEW);
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('kvart.audit'));
  SELECT * INTO last FROM audit_links ORDER BY seq DESC LIMIT 1;
  INSERT INTO audit_links (seq, entry_id, content, hash)
    VALUES (coalesce(last.seq, 0) + 1, NEW.id, print, sha256(coalesce(last.hash, ''::bytea) || print));
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER linked AFTER INSERT ON audit_log DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION kvart_audit_link();

-- What was written before there was a chain.
DO $$
DECLARE
  entry audit_log;
  position bigint := 0;
  before bytea := '';
BEGIN
  FOR entry IN SELECT * FROM audit_log ORDER BY at, id LOOP
    position := position + 1;
    before := sha256(before || kvart_audit_content(entry));
    INSERT INTO audit_links VALUES (position, entry.id, kvart_audit_content(entry), before);
  END LOOP;
END $$;

-- Links are never taken out, not even where entries are erased: the print of an entry tells nothing about it.
CREATE FUNCTION kvart_refuse_any_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_links
  FOR EACH ROW EXECUTE FUNCTION kvart_refuse_any_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit_links
  FOR EACH STATEMENT EXECUTE FUNCTION kvart_refuse_any_change();

-- Reads the whole chain and names what does not fit: an entry that says something else than when it was written
-- (changed), one that is gone (erased), one that has no link (unlinked), and a link that does not follow (broken).
CREATE FUNCTION kvart_audit_faults() RETURNS TABLE (seq bigint, entry_id uuid, fault text) LANGUAGE sql STABLE AS $$
  WITH chain AS (
    SELECT l.*, lag(l.hash, 1, ''::bytea) OVER w AS before, row_number() OVER w AS place FROM audit_links l
    WINDOW w AS (ORDER BY l.seq))
  SELECT c.seq, c.entry_id, 'broken' FROM chain c WHERE c.seq <> c.place OR c.hash <> sha256(c.before || c.content)
  UNION ALL
  SELECT c.seq, c.entry_id, CASE WHEN e.id IS NULL THEN 'erased' ELSE 'changed' END
  FROM audit_links c LEFT JOIN audit_log e ON e.id = c.entry_id
  WHERE e.id IS NULL OR kvart_audit_content(e) <> c.content
  UNION ALL
  SELECT NULL, e.id, 'unlinked' FROM audit_log e
  WHERE NOT EXISTS (SELECT FROM audit_links c WHERE c.entry_id = e.id)
$$;
