-- Every twentieth actor is a busy one: fifteen others are interested in its spaces, and it has asked for five itself.
INSERT INTO interests (id, space_id, actor_id, person_id, state, message, created_at, updated_at)
SELECT pg_temp.id('interest', busy * 20 + k), pg_temp.id('space', n.owner * 2 + k % 2), pg_temp.id('actor', n.applicant),
  pg_temp.id('person', n.applicant), pg_temp.pick('{sent,sent,shortlisted,declined}', pg_temp.draw('interest', busy * 20 + k))::interest_state,
  'We would like to see the room and open a small workshop there. Could we meet next week?', w.at, w.at
FROM generate_series(0, current_setting('bench.actors')::int / 20 - 1) busy, generate_series(0, 19) k,
  LATERAL (SELECT CASE WHEN k < 15 THEN busy * 20 ELSE (busy * 20 + k * 3) % current_setting('bench.actors')::int END AS owner,
    CASE WHEN k < 15 THEN (busy * 20 + 1 + k) % current_setting('bench.actors')::int ELSE busy * 20 END AS applicant) n,
  LATERAL (SELECT timestamptz '2026-01-01' + (busy * 20 + k) * interval '10 seconds' AS at) w
WHERE n.owner <> n.applicant;

INSERT INTO interest_events (id, interest_id, version, state, at, person_id, actor_id)
SELECT i.id, i.id, 1, 'sent', i.created_at, i.person_id, i.actor_id FROM interests i;

-- Running sessions of the busy ones, with tokens that follow from their number.
INSERT INTO sessions (id, token_hash, person_id, expires_at)
SELECT pg_temp.id('session', i), sha256(convert_to('bench-' || i, 'UTF8')), pg_temp.id('person', i), timestamptz '2100-01-01'
FROM generate_series(0, least(current_setting('bench.actors')::int, 4000) - 1, 20) i;
