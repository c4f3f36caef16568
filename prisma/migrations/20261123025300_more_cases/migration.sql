-- First listings of new owners by a trigger; what only time makes a case by a job. And whoever looks at the queue hears
-- of what others do in it.

INSERT INTO service_levels (kind, hours) VALUES ('first_listing', 120), ('stale_entry', 336), ('stalled_interest', 240),
  ('unanswered_request', 240) ON CONFLICT (kind) DO NOTHING;

CREATE INDEX interests_waiting_idx ON interests (created_at) WHERE state = 'sent';
CREATE INDEX space_requests_waiting_idx ON space_requests (published_at) WHERE state = 'published';
CREATE INDEX spaces_stale_idx ON spaces (stale_since) WHERE state = 'listed' AND stale_since IS NOT NULL;
CREATE INDEX desk_cases_waiting_place_idx ON desk_cases (place_id, due_at, id) WHERE closed_at IS NULL;

-- The first space that an actor ever puts on offer is worth a look; later ones are not, and it is over once withdrawn.
CREATE FUNCTION kvart_keep_first_listing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'listed' THEN
    UPDATE desk_cases SET closed_at = now(), version = version + 1
      WHERE kind = 'first_listing' AND source_id = NEW.id AND closed_at IS NULL;
  ELSIF NOT EXISTS (SELECT FROM spaces o WHERE o.actor_id = NEW.actor_id AND o.id <> NEW.id AND o.listed_at IS NOT NULL)
    AND NOT EXISTS (SELECT FROM desk_cases c WHERE c.kind = 'first_listing' AND c.source_id = NEW.id) THEN
    PERFORM kvart_keep_case('first_listing', NEW.id, true, coalesce(NEW.title ->> NEW.original_locale, NEW.slug),
      NEW.place_id, NEW.country, now());
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_first_listing_new AFTER INSERT ON spaces FOR EACH ROW WHEN (NEW.state = 'listed')
  EXECUTE FUNCTION kvart_keep_first_listing();
CREATE TRIGGER keep_first_listing AFTER UPDATE OF state ON spaces FOR EACH ROW WHEN (NEW.state <> OLD.state)
  EXECUTE FUNCTION kvart_keep_first_listing();

-- What time makes a case, and what ends it: an interest without an answer for two weeks, a published request without a
-- proposal for three, an entry that nobody has confirmed. What somebody has set aside does not come back.
CREATE FUNCTION kvart_keep_timed_cases(most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  opened integer := 0;
  found_now integer;
BEGIN
  UPDATE desk_cases c SET closed_at = now(), version = version + 1 WHERE c.closed_at IS NULL AND CASE c.kind::text
    WHEN 'stalled_interest' THEN NOT EXISTS (SELECT FROM interests i WHERE i.id = c.source_id AND i.state = 'sent')
    WHEN 'unanswered_request' THEN NOT EXISTS (SELECT FROM space_requests r WHERE r.id = c.source_id
      AND r.state = 'published') OR EXISTS (SELECT FROM space_proposals p WHERE p.request_id = c.source_id)
    WHEN 'stale_entry' THEN NOT EXISTS (SELECT FROM spaces s WHERE s.id = c.source_id AND s.state = 'listed'
      AND s.stale_since IS NOT NULL)
    ELSE false END;

  PERFORM kvart_keep_case('stalled_interest', w.id, true, w.title, w.place_id, w.country, now()) FROM (
    SELECT i.id, coalesce(s.title ->> s.original_locale, s.slug) AS title, s.place_id, s.country
    FROM interests i JOIN spaces s ON s.id = i.space_id AND s.state = 'listed'
    WHERE i.state = 'sent' AND i.created_at < now() - interval '14 days'
      AND NOT EXISTS (SELECT FROM desk_cases c WHERE c.kind = 'stalled_interest' AND c.source_id = i.id)
    ORDER BY i.created_at LIMIT most) w;
  GET DIAGNOSTICS found_now = ROW_COUNT;
  opened := opened + found_now;

  PERFORM kvart_keep_case('unanswered_request', w.id, true, w.title, w.place_id, w.country, now()) FROM (
    SELECT r.id, r.title, a.place_id, a.country FROM space_requests r JOIN actors a ON a.id = r.actor_id
    WHERE r.state = 'published' AND r.published_at < now() - interval '21 days'
      AND NOT EXISTS (SELECT FROM space_proposals p WHERE p.request_id = r.id)
      AND NOT EXISTS (SELECT FROM desk_cases c WHERE c.kind = 'unanswered_request' AND c.source_id = r.id)
    ORDER BY r.published_at LIMIT most) w;
  GET DIAGNOSTICS found_now = ROW_COUNT;
  opened := opened + found_now;

  PERFORM kvart_keep_case('stale_entry', w.id, true, w.title, w.place_id, w.country, now()) FROM (
    SELECT s.id, coalesce(s.title ->> s.original_locale, s.slug) AS title, s.place_id, s.country FROM spaces s
    WHERE s.state = 'listed' AND s.stale_since IS NOT NULL AND NOT EXISTS (SELECT FROM desk_cases c
      WHERE c.kind = 'stale_entry' AND c.source_id = s.id AND (c.closed_at IS NULL OR c.closed_at > s.stale_since))
    ORDER BY s.stale_since LIMIT most) w;
  GET DIAGNOSTICS found_now = ROW_COUNT;
  RETURN opened + found_now;
END $$;

CREATE TRIGGER drop_case AFTER DELETE ON interests FOR EACH ROW EXECUTE FUNCTION kvart_drop_case();
CREATE TRIGGER drop_case AFTER DELETE ON space_requests FOR EACH ROW EXECUTE FUNCTION kvart_drop_case();

-- A hint without content, through the channel that all nodes listen on. Equal ones of a transaction are sent once.
CREATE FUNCTION kvart_tell_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('kvart_realtime', jsonb_build_object('do', 'emit', 'rooms',
    jsonb_build_array('desk:all', 'desk:' || coalesce(trim(NEW.country), 'none')),
    'event', 'desk.changed', 'payload', '{}'::jsonb)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER tell_desk AFTER INSERT OR UPDATE ON desk_cases FOR EACH ROW EXECUTE FUNCTION kvart_tell_desk();
