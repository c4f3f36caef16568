-- A case can be handed to another centre, and put off until a day.

-- AlterTable
ALTER TABLE "desk_cases" ADD COLUMN "centre_id" UUID,
ADD COLUMN "handed_from_id" UUID,
ADD COLUMN "handed_note" TEXT,
ADD COLUMN "put_off_until" DATE,
ADD COLUMN "put_off_reason" TEXT,
ADD COLUMN "put_offs" INTEGER NOT NULL DEFAULT 0;

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE desk_cases ADD CONSTRAINT desk_cases_handed_with_note
  CHECK ((centre_id IS NULL) = (handed_note IS NULL) AND (handed_from_id IS NULL OR centre_id IS NOT NULL));
ALTER TABLE desk_cases ADD CONSTRAINT desk_cases_put_off_with_reason
  CHECK ((put_off_until IS NULL) = (put_off_reason IS NULL) AND put_offs BETWEEN 0 AND 3);

CREATE INDEX desk_cases_handed_idx ON desk_cases (centre_id, due_at, id) WHERE centre_id IS NOT NULL;

-- As before; and what waits anew is with whoever looks after the place, put off by nobody.
CREATE OR REPLACE FUNCTION kvart_keep_case(what case_kind, source uuid, waits boolean, called text, place text, land text, since timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT waits THEN
    UPDATE desk_cases SET closed_at = now(), version = version + 1
      WHERE kind = what AND source_id = source AND closed_at IS NULL;
    RETURN;
  END IF;
  INSERT INTO desk_cases AS d (id, kind, source_id, title, place_id, country, nuts, opened_at, due_at)
  SELECT gen_random_uuid(), what, source, left(coalesce(called, ''), 500), place, coalesce(p.country, land), p.nuts, since,
    since + make_interval(hours => coalesce((SELECT hours FROM service_levels l WHERE l.kind = what), 168))
  FROM (SELECT 1) one LEFT JOIN places p ON p.id = place
  ON CONFLICT (kind, source_id) DO UPDATE SET title = excluded.title, place_id = excluded.place_id,
    country = excluded.country, nuts = excluded.nuts, version = d.version + 1,
    opened_at = CASE WHEN d.closed_at IS NULL THEN d.opened_at ELSE now() END,
    due_at = CASE WHEN d.closed_at IS NULL THEN d.due_at ELSE now() + (excluded.due_at - excluded.opened_at) END,
    assignee_id = CASE WHEN d.closed_at IS NULL THEN d.assignee_id END,
    centre_id = CASE WHEN d.closed_at IS NULL THEN d.centre_id END,
    handed_from_id = CASE WHEN d.closed_at IS NULL THEN d.handed_from_id END,
    handed_note = CASE WHEN d.closed_at IS NULL THEN d.handed_note END,
    put_off_until = CASE WHEN d.closed_at IS NULL THEN d.put_off_until END,
    put_off_reason = CASE WHEN d.closed_at IS NULL THEN d.put_off_reason END,
    put_offs = CASE WHEN d.closed_at IS NULL THEN d.put_offs ELSE 0 END, closed_at = NULL;
END $$;

-- Those of a centre that a case was handed to hear of it wherever it lies.
CREATE OR REPLACE FUNCTION kvart_tell_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('kvart_realtime', jsonb_build_object('do', 'emit', 'rooms',
    jsonb_build_array('desk:all', 'desk:' || coalesce(trim(NEW.country), 'none'))
      || CASE WHEN NEW.centre_id IS NULL THEN '[]'::jsonb ELSE jsonb_build_array('desk:' || NEW.centre_id) END,
    'event', 'desk.changed', 'payload', '{}'::jsonb)::text);
  RETURN NULL;
END $$;
