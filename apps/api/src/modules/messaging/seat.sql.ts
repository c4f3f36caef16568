import { jobsSql } from '../../platform/jobs/index.ts';
import { channel, signalSql } from '../../platform/realtime/index.ts';
import { standing } from './access.sql.ts';
import { roomsSql } from './send.sql.ts';

const own = (person: string): string => `ARRAY['person:' || ${person}]`;

/**
 * Reading on, never back. $4 seq, $5 jobs of the event, $6 whether to notify from here. Own messages that are passed
 * leave the count of own unread ones; the count is changed by a difference, so that sending at the same time is no harm.
 */
export const markReadSql = `WITH me AS (${standing}),
  moved AS (
    INSERT INTO conversation_seats (conversation_id, actor_id, person_id, last_read_seq, read_at)
    SELECT me.id, $2::uuid, $3::uuid, least($4::int, me.last_seq), now() FROM me WHERE least($4::int, me.last_seq) > me.read_seq
    ON CONFLICT (conversation_id, person_id, actor_id) DO UPDATE SET
      last_read_seq = excluded.last_read_seq, read_at = excluded.read_at,
      own_unread = CASE WHEN conversation_seats.own_unread = 0 THEN 0 ELSE greatest(0, conversation_seats.own_unread - (
        SELECT count(*)::int FROM messages m WHERE m.conversation_id = $1::uuid AND m.actor_id = $2::uuid
          AND m.person_id = $3::uuid AND m.seq > conversation_seats.last_read_seq AND m.seq <= excluded.last_read_seq)) END
      WHERE conversation_seats.last_read_seq < excluded.last_read_seq
    RETURNING conversation_id, last_read_seq, draft_version),
  told AS MATERIALIZED (
    SELECT ${signalSql(
      own('$3'),
      'seat.changed',
      `jsonb_build_object('conversationId', moved.conversation_id, 'actorId', $2::uuid, 'lastReadSeq', moved.last_read_seq, 'draftVersion', moved.draft_version)`,
      `'{}'::jsonb`,
    )} AS signal FROM moved
    UNION ALL
    SELECT ${signalSql(
      roomsSql('moved.conversation_id'),
      'receipt.changed',
      `jsonb_build_object('conversationId', moved.conversation_id, 'personId', $3::uuid, 'seq', moved.last_read_seq)`,
      `'{}'::jsonb`,
    )} FROM moved WHERE coalesce((SELECT read_receipts FROM message_preferences WHERE person_id = $3::uuid), true)),
  jobs AS MATERIALIZED (SELECT count(*)::int AS n FROM moved CROSS JOIN LATERAL (${jobsSql(
    '$5::json',
    `jsonb_set((job->'payload')::jsonb, '{payload,seq}', to_jsonb(moved.last_read_seq))::json`,
  )}) q)
  SELECT EXISTS (SELECT FROM me) AS found, coalesce((SELECT json_agg(told.signal) FROM told), '[]') AS signals,
    (SELECT count(pg_notify('${channel}', told.signal)) FROM told WHERE $6::boolean)::int AS notified, (SELECT n FROM jobs) AS jobs`;

/** Keeps a draft. $4 text, $5 the version it was made from, $6 whether to notify from here. */
export const saveDraftSql = `WITH me AS (${standing}),
  saved AS (
    INSERT INTO conversation_seats (conversation_id, actor_id, person_id, last_read_seq, draft, draft_version)
    SELECT me.id, $2::uuid, $3::uuid, me.since_seq, $4::text, 1 FROM me WHERE $5::int = 0 OR EXISTS (
      SELECT FROM conversation_seats x WHERE x.conversation_id = me.id AND x.actor_id = $2::uuid AND x.person_id = $3::uuid)
    ON CONFLICT (conversation_id, person_id, actor_id) DO UPDATE SET
      draft = excluded.draft, draft_version = conversation_seats.draft_version + 1
      WHERE conversation_seats.draft_version = $5::int
    RETURNING conversation_id, last_read_seq, draft_version),
  told AS MATERIALIZED (
    SELECT ${signalSql(
      own('$3'),
      'seat.changed',
      `jsonb_build_object('conversationId', saved.conversation_id, 'actorId', $2::uuid, 'lastReadSeq', saved.last_read_seq, 'draftVersion', saved.draft_version)`,
      `'{}'::jsonb`,
    )} AS signal FROM saved)
  SELECT EXISTS (SELECT FROM me) AS found, EXISTS (SELECT FROM saved) AS saved,
    coalesce((SELECT x.draft_version FROM conversation_seats x, me
      WHERE x.conversation_id = me.id AND x.actor_id = $2::uuid AND x.person_id = $3::uuid), 0) AS version,
    coalesce((SELECT json_agg(told.signal) FROM told), '[]') AS signals,
    (SELECT count(pg_notify('${channel}', told.signal)) FROM told WHERE $6::boolean)::int AS notified`;
