-- CreateEnum
CREATE TYPE "case_kind" AS ENUM ('notice', 'appeal', 'claim', 'vacancy_report', 'verification', 'duplicate');

-- CreateTable
CREATE TABLE "desk_cases" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "kind" "case_kind" NOT NULL,
    "source_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "place_id" TEXT,
    "country" CHAR(2),
    "nuts" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "assignee_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "desk_cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_levels" (
    "kind" "case_kind" NOT NULL,
    "hours" INTEGER NOT NULL,

    CONSTRAINT "service_levels_pkey" PRIMARY KEY ("kind")
);

-- CreateIndex
CREATE UNIQUE INDEX "desk_cases_kind_source_id_key" ON "desk_cases"("kind", "source_id");

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE desk_cases ADD CONSTRAINT desk_cases_version_counts CHECK (version >= 1);
ALTER TABLE service_levels ADD CONSTRAINT service_levels_plausible CHECK (hours BETWEEN 1 AND 8760);
INSERT INTO service_levels VALUES ('notice', 48), ('appeal', 168), ('claim', 120), ('vacancy_report', 168),
  ('verification', 240), ('duplicate', 336);

CREATE INDEX desk_cases_waiting_idx ON desk_cases (due_at, id) WHERE closed_at IS NULL;
CREATE INDEX desk_cases_waiting_kind_idx ON desk_cases (kind, due_at, id) WHERE closed_at IS NULL;
CREATE INDEX desk_cases_waiting_country_idx ON desk_cases (country, due_at, id) WHERE closed_at IS NULL;
CREATE INDEX desk_cases_taken_idx ON desk_cases (assignee_id, due_at, id) WHERE closed_at IS NULL;

-- Opens the case of a thing, or closes it. A thing that waits anew waits from now on.
CREATE FUNCTION kvart_keep_case(what case_kind, source uuid, waits boolean, called text, place text, land text, since timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT waits THEN
    UPDATE desk_cases SET closed_at = now(), version = version + 1
      WHERE kind = what AND source_id = source AND closed_at IS NULL;
    RETURN;
  END IF;
  INSERT INTO desk_cases (id, kind, source_id, title, place_id, country, nuts, opened_at, due_at)
  SELECT gen_random_uuid(), what, source, left(coalesce(called, ''), 500), place, coalesce(p.country, land), p.nuts, since,
    since + make_interval(hours => coalesce((SELECT hours FROM service_levels l WHERE l.kind = what), 168))
  FROM (SELECT 1) one LEFT JOIN places p ON p.id = place
  ON CONFLICT (kind, source_id) DO UPDATE SET title = excluded.title, place_id = excluded.place_id,
    country = excluded.country, nuts = excluded.nuts, version = desk_cases.version + 1,
    opened_at = CASE WHEN desk_cases.closed_at IS NULL THEN desk_cases.opened_at ELSE now() END,
    due_at = CASE WHEN desk_cases.closed_at IS NULL THEN desk_cases.due_at ELSE now() + (excluded.due_at - excluded.opened_at) END,
    assignee_id = CASE WHEN desk_cases.closed_at IS NULL THEN desk_cases.assignee_id END, closed_at = NULL;
END $$;

CREATE FUNCTION kvart_case_of_notice(n notices) RETURNS void LANGUAGE sql AS $$
  SELECT kvart_keep_case('notice', n.id, n.state = 'submitted', n.title, n.place_id, n.country, n.created_at)
$$;
CREATE FUNCTION kvart_case_of_appeal(a appeals) RETURNS void LANGUAGE sql AS $$
  SELECT kvart_keep_case('appeal', a.decision_id, a.state = 'submitted', n.title, n.place_id, n.country, a.created_at)
  FROM decisions d JOIN notices n ON n.id = d.notice_id WHERE d.id = a.decision_id
$$;
CREATE FUNCTION kvart_case_of_claim(c claims) RETURNS void LANGUAGE sql AS $$
  SELECT kvart_keep_case('claim', c.id, c.state = 'submitted' AND c.way <> 'mail', a.name, a.place_id, a.country, c.created_at)
  FROM actors a WHERE a.id = c.actor_id
$$;
CREATE FUNCTION kvart_case_of_report(r vacancy_reports) RETURNS void LANGUAGE sql AS $$
  SELECT kvart_keep_case('vacancy_report', r.id, r.state IN ('submitted', 'triaged', 'verified'),
    concat_ws(', ', r.address, p.name), r.place_id, r.country, r.created_at) FROM places p WHERE p.id = r.place_id
$$;
-- An actor that somebody acts for and nobody has verified yet, or no longer.
CREATE FUNCTION kvart_case_of_actor(a actors) RETURNS void LANGUAGE sql AS $$
  SELECT kvart_keep_case('verification', a.id, NOT a.is_unclaimed AND a.archived_at IS NULL AND a.verified_at IS NULL,
    a.name, a.place_id, a.country, a.created_at)
$$;

CREATE FUNCTION kvart_keep_case_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'notices' THEN PERFORM kvart_case_of_notice(NEW);
    WHEN 'appeals' THEN PERFORM kvart_case_of_appeal(NEW);
    WHEN 'claims' THEN PERFORM kvart_case_of_claim(NEW);
    WHEN 'vacancy_reports' THEN PERFORM kvart_case_of_report(NEW);
    ELSE PERFORM kvart_case_of_actor(NEW);
  END CASE;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_case AFTER INSERT OR UPDATE OF state ON notices FOR EACH ROW EXECUTE FUNCTION kvart_keep_case_row();
CREATE TRIGGER keep_case AFTER INSERT OR UPDATE OF state ON appeals FOR EACH ROW EXECUTE FUNCTION kvart_keep_case_row();
CREATE TRIGGER keep_case AFTER INSERT OR UPDATE OF state ON claims FOR EACH ROW EXECUTE FUNCTION kvart_keep_case_row();
CREATE TRIGGER keep_case AFTER INSERT OR UPDATE OF state ON vacancy_reports
  FOR EACH ROW EXECUTE FUNCTION kvart_keep_case_row();
CREATE TRIGGER keep_case_new AFTER INSERT ON actors FOR EACH ROW
  WHEN (NOT NEW.is_unclaimed AND NEW.archived_at IS NULL AND NEW.verified_at IS NULL)
  EXECUTE FUNCTION kvart_keep_case_row();
CREATE TRIGGER keep_case AFTER UPDATE OF verified_at, archived_at, is_unclaimed, name, place_id ON actors FOR EACH ROW
  WHEN ((OLD.verified_at, OLD.archived_at, OLD.is_unclaimed, OLD.name, OLD.place_id)
    IS DISTINCT FROM (NEW.verified_at, NEW.archived_at, NEW.is_unclaimed, NEW.name, NEW.place_id))
  EXECUTE FUNCTION kvart_keep_case_row();

-- Two entries that somebody says are one: the case lies with the first, and is over once they are merged or apart.
CREATE FUNCTION kvart_keep_case_pair() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM kvart_keep_case('duplicate', s.id, NEW.verdict = 'told' AND s.state <> 'archived' AND o.state <> 'archived',
    coalesce(s.title ->> s.original_locale, s.slug), s.place_id, s.country, NEW.at)
  FROM spaces s JOIN spaces o ON o.id = NEW.second_id WHERE s.id = NEW.first_id;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_case AFTER INSERT OR UPDATE ON space_pairs FOR EACH ROW EXECUTE FUNCTION kvart_keep_case_pair();
CREATE FUNCTION kvart_close_pairs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE desk_cases SET closed_at = now(), version = version + 1 WHERE kind = 'duplicate' AND closed_at IS NULL
    AND source_id IN (SELECT first_id FROM space_pairs WHERE first_id = NEW.id
      UNION SELECT first_id FROM space_pairs WHERE second_id = NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER close_pairs AFTER UPDATE OF state ON spaces FOR EACH ROW
  WHEN (NEW.state = 'archived' AND OLD.state <> 'archived') EXECUTE FUNCTION kvart_close_pairs();

-- What is erased waits for nobody.
CREATE FUNCTION kvart_drop_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM desk_cases WHERE source_id = OLD.id;
  RETURN NULL;
END $$;
CREATE TRIGGER drop_case AFTER DELETE ON notices FOR EACH ROW EXECUTE FUNCTION kvart_drop_case();
CREATE TRIGGER drop_case AFTER DELETE ON decisions FOR EACH ROW EXECUTE FUNCTION kvart_drop_case();
CREATE TRIGGER drop_case AFTER DELETE ON claims FOR EACH ROW EXECUTE FUNCTION kvart_drop_case();
CREATE TRIGGER drop_case AFTER DELETE ON vacancy_reports FOR EACH ROW EXECUTE FUNCTION kvart_drop_case();
CREATE TRIGGER drop_case AFTER DELETE ON actors FOR EACH ROW EXECUTE FUNCTION kvart_drop_case();
CREATE TRIGGER drop_case AFTER DELETE ON spaces FOR EACH ROW EXECUTE FUNCTION kvart_drop_case();
-- CreateIndex
CREATE INDEX "desk_cases_source_id_idx" ON "desk_cases"("source_id");

-- What waits already.
SELECT kvart_case_of_notice(n) FROM notices n;
SELECT kvart_case_of_appeal(a) FROM appeals a;
SELECT kvart_case_of_claim(c) FROM claims c WHERE c.state = 'submitted';
SELECT kvart_case_of_report(r) FROM vacancy_reports r WHERE r.state IN ('submitted', 'triaged', 'verified');
SELECT kvart_case_of_actor(a) FROM actors a
  WHERE NOT a.is_unclaimed AND a.archived_at IS NULL AND a.verified_at IS NULL;
