import { messageBounds } from '@kvart/domain/messaging';
import { jobsSql } from '../../platform/jobs/index.ts';
import { channel, signalSql } from '../../platform/realtime/index.ts';
import { attachmentsByIds, messageJson, messageWire } from './message-json.sql.ts';

const { points, windowSeconds } = messageBounds.flood;

/** The party `p` may write in `c` and somebody hears it: `guardWrite` of the domain, said in SQL (a test holds both together). */
export const mayWrite = (
  actor: string,
): string => `(c.state = 'open' OR (c.state = 'introduced' AND c.last_seq = 0))
  AND EXISTS (SELECT FROM conversation_parties p WHERE p.conversation_id = c.id AND p.actor_id = ${actor}
    AND p.left_at IS NULL AND p.shut_at IS NULL AND (p.part = 'asker' OR p.answer = 'accepted'))
  AND EXISTS (SELECT FROM conversation_parties o WHERE o.conversation_id = c.id AND o.actor_id <> ${actor}
    AND o.left_at IS NULL AND o.shut_at IS NULL)`;

/** Too much from one person in one conversation; what is being sent at the same moment does not count yet. */
export const floods = (actor: string, person: string): string => `EXISTS (SELECT FROM conversation_seats w
  WHERE w.conversation_id = c.id AND w.actor_id = ${actor} AND w.person_id = ${person}
    AND w.window_count >= ${points} AND w.window_at > now() - interval '${windowSeconds} seconds')`;

/** Counts one more within the window of `conversation_seats`. */
export const countOne = `window_at = CASE WHEN conversation_seats.window_at > now() - interval '${windowSeconds} seconds'
    THEN conversation_seats.window_at ELSE now() END,
  window_count = CASE WHEN conversation_seats.window_at > now() - interval '${windowSeconds} seconds'
    THEN conversation_seats.window_count + 1 ELSE 1 END`;

/** Rooms of all who may read the conversation just now. */
export const roomsSql = (
  conversation: string,
): string => `(SELECT coalesce(array_agg('actor:' || r.actor_id), '{}')
  FROM conversation_parties r WHERE r.conversation_id = ${conversation} AND r.left_at IS NULL AND r.shut_at IS NULL)`;

/** Those of a list of people who may read the conversation. */
const readersAmong = (people: string): string => `(SELECT count(DISTINCT b.person_id) FROM memberships b
  JOIN conversation_parties r ON r.actor_id = b.actor_id AND r.conversation_id = c.id AND r.left_at IS NULL AND r.shut_at IS NULL
  WHERE b.person_id = ANY (${people}) AND b.ended_at IS NULL)`;

/** Files that the person has uploaded for a message and not sent yet. */
const ownFiles = (files: string, person: string): string => `(SELECT count(*) FROM files f
  WHERE f.id = ANY (${files}) AND f.kind = 'message_attachment' AND f.uploaded_by_id = ${person}
    AND NOT EXISTS (SELECT FROM message_attachments u WHERE u.file_id = f.id))`;

/** What writing the message in `sent` does to the writer's seat: their own words are never news to them. $2 actor, $3 person. */
const seatOfWriter = (sent: string): string => `
    INSERT INTO conversation_seats (conversation_id, actor_id, person_id, last_read_seq, own_unread, last_sent_seq, window_at, window_count)
    SELECT w.conversation_id, $2::uuid, $3::uuid, CASE WHEN p.since_seq = w.seq - 1 THEN w.seq ELSE p.since_seq END,
      CASE WHEN p.since_seq = w.seq - 1 THEN 0 ELSE 1 END, w.seq, now(), 1
    FROM ${sent} w JOIN conversation_parties p ON p.conversation_id = w.conversation_id AND p.actor_id = $2::uuid
    ON CONFLICT (conversation_id, person_id, actor_id) DO UPDATE SET
      last_read_seq = CASE WHEN conversation_seats.last_read_seq = excluded.last_sent_seq - 1
        THEN excluded.last_sent_seq ELSE conversation_seats.last_read_seq END,
      own_unread = CASE WHEN conversation_seats.last_read_seq = excluded.last_sent_seq - 1
        THEN 0 ELSE conversation_seats.own_unread + 1 END,
      last_sent_seq = excluded.last_sent_seq, ${countOne}`;

/*
 * $1 conversation, $2 actor, $3 person, $4 message, $5 text, $6 reply to, $7 files, $8 mentions, $9 jobs of the event,
 * $10 whether to notify from here. No row: it was refused, and nothing happened.
 */
export const sendSql = `WITH allowed AS (
    UPDATE conversations c SET last_seq = c.last_seq + 1, last_change = c.last_change + 1, last_message_at = now()
    WHERE c.id = $1::uuid AND ${mayWrite('$2::uuid')} AND NOT ${floods('$2::uuid', '$3::uuid')}
      AND ($6::uuid IS NULL OR EXISTS (SELECT FROM messages q JOIN conversation_parties qp ON qp.conversation_id = c.id
        AND qp.actor_id = $2::uuid WHERE q.id = $6::uuid AND q.conversation_id = c.id AND q.seq > qp.since_seq))
      AND ${ownFiles('$7::uuid[]', '$3::uuid')} = cardinality($7::uuid[])
      AND ${readersAmong('$8::uuid[]')} = cardinality($8::uuid[])
    RETURNING c.id, c.last_seq, c.last_change),
  sent AS (
    INSERT INTO messages (id, conversation_id, seq, change, actor_id, person_id, text, reply_to_id, root_id, mention_ids, file_names)
    SELECT $4::uuid, a.id, a.last_seq, a.last_change, $2::uuid, $3::uuid, $5::text, $6::uuid,
      (SELECT coalesce(q.root_id, q.id) FROM messages q WHERE q.id = $6::uuid), $8::uuid[],
      coalesce((SELECT left(string_agg(f.name, ' '), 2000) FROM files f WHERE f.id = ANY ($7::uuid[])), '')
    FROM allowed a RETURNING *),
  attached AS (
    INSERT INTO message_attachments (file_id, message_id, position)
    SELECT l.id, sent.id, l.n - 1 FROM sent, unnest($7::uuid[]) WITH ORDINALITY AS l(id, n)),
  seat AS (${seatOfWriter('sent')}),
  shown AS MATERIALIZED (
    SELECT sent.seq, sent.change, sent.conversation_id, ${messageJson('sent', {
      replies: '0',
      reactions: `'[]'::json`,
      attachments: attachmentsByIds('$7::uuid[]'),
    })} AS message FROM sent),
  told AS MATERIALIZED (
    SELECT ${signalSql(
      roomsSql('shown.conversation_id'),
      'message.changed',
      `jsonb_build_object('conversationId', shown.conversation_id, 'seq', shown.seq, 'change', shown.change, 'message', ${messageWire('shown.message')})`,
      `jsonb_build_object('conversationId', shown.conversation_id, 'seq', shown.seq, 'change', shown.change)`,
    )} AS signal FROM shown)
  SELECT shown.message, told.signal,
    CASE WHEN $10::boolean THEN pg_notify('${channel}', told.signal)::text END AS notified,
    (SELECT count(*)::int FROM (${jobsSql(
      '$9::json',
      `jsonb_set((job->'payload')::jsonb, '{payload,seq}', to_jsonb(shown.seq))::json`,
    )}) q) AS jobs
  FROM shown, told`;

/**
 * A message of the system about what an actor's person did. $1 conversation, $2 actor, $3 person, $4 message,
 * $5 text, $6 event, $7 actor it is about. The caller holds the conversation.
 */
export const systemSql = `WITH counted AS (
    UPDATE conversations c SET last_seq = c.last_seq + 1, last_change = c.last_change + 1, last_message_at = now()
    WHERE c.id = $1::uuid RETURNING c.id, c.last_seq, c.last_change),
  sent AS (
    INSERT INTO messages (id, conversation_id, seq, change, kind, actor_id, person_id, text, system_event, about_actor_id)
    SELECT $4::uuid, a.id, a.last_seq, a.last_change, 'system', $2::uuid, $3::uuid, $5::text, $6::system_event, $7::uuid
    FROM counted a RETURNING conversation_id, seq, change),
  seat AS (${seatOfWriter('sent')})
  SELECT conversation_id AS "conversationId", seq, change FROM sent`;
