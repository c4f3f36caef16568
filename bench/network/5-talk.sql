-- Every twentieth actor, the busy ones, talk with ten others each: one conversation of 110 messages, nine of ten. Half of
-- them hold something that the busy one has not read.
CREATE TEMP TABLE talks AS
SELECT c, c / 10 * 20 AS busy, c / 10 * 20 + 1 + c % 10 AS other, CASE WHEN c % 10 = 0 THEN 110 ELSE 10 END AS messages,
  timestamptz '2026-02-01' + c * interval '20 seconds' AS at
FROM generate_series(0, current_setting('bench.actors')::int / 2 - 1) c
WHERE c / 10 * 20 + 1 + c % 10 < current_setting('bench.actors')::int;
ALTER TABLE talks ADD PRIMARY KEY (c);
ANALYZE talks;

INSERT INTO conversations (id, kind, state, pair_key, last_seq, last_change, last_message_at, started_by_id, created_at)
SELECT pg_temp.id('conversation', c), 'direct', 'open',
  (SELECT string_agg(id, ':' ORDER BY id) FROM (VALUES (pg_temp.id('actor', busy)::text), (pg_temp.id('actor', other)::text)) a (id)),
  messages, messages, at + messages * interval '1 minute', pg_temp.id('person', other), at
FROM talks;

INSERT INTO conversation_parties (conversation_id, actor_id, part, answer, joined_at)
SELECT pg_temp.id('conversation', c), pg_temp.id('actor', p.n), p.part::introduction_part, p.answer::introduction_answer, at
FROM talks, LATERAL (VALUES (other, 'asker', NULL), (busy, 'asked', 'accepted')) p (n, part, answer);

INSERT INTO conversation_seats (conversation_id, actor_id, person_id, last_read_seq, read_at)
SELECT pg_temp.id('conversation', c), pg_temp.id('actor', p.n), pg_temp.id('person', p.n), p.seen, at
FROM talks, LATERAL (VALUES (other, messages), (busy, messages - c % 2 * 3)) p (n, seen);

CREATE TEMP TABLE said AS
SELECT row_number() OVER (ORDER BY n) - 1 AS n, texts ->> 'sl' AS text,
  to_tsvector('simple', regexp_replace(kvart_fold((texts ->> 'sl') || ' '), '[^a-z0-9]+', ' ', 'g')) AS doc
FROM texts;
ALTER TABLE said ADD PRIMARY KEY (n);
ANALYZE said;

INSERT INTO messages (id, conversation_id, seq, change, actor_id, person_id, text, created_at, search_doc)
SELECT pg_temp.id('message', t.c * 128 + seq), pg_temp.id('conversation', t.c), seq, seq, pg_temp.id('actor', w.n),
  pg_temp.id('person', w.n), s.text, t.at + seq * interval '1 minute', s.doc
FROM talks t, generate_series(1, t.messages) seq, said s,
  LATERAL (SELECT CASE WHEN seq % 2 = 1 THEN t.other ELSE t.busy END AS n) w
WHERE s.n = hashint8(t.c * 128 + seq) & 63;
