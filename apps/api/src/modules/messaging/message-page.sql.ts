import { standing } from './access.sql.ts';
import { messageJson } from './message-json.sql.ts';

/**
 * A stretch of a conversation. Since seq has no gaps, where a page begins and ends is reckoned, not searched.
 * $4 around, $5 after, $6 before (seq, or null), $7 how many. Without any it opens at the first unread message, with
 * a few older ones above it.
 */
export const pageSql = (fields?: ReadonlySet<string>): string => `WITH me AS (${standing}),
  bounds AS (
    SELECT me.*, greatest(since_seq + 1, CASE
      WHEN $4::int IS NOT NULL THEN least($4::int - $7::int / 2, last_seq - $7::int + 1)
      WHEN $5::int IS NOT NULL THEN $5::int + 1
      WHEN $6::int IS NOT NULL THEN $6::int - $7::int
      ELSE least(read_seq + 1 - $7::int / 4, last_seq - $7::int + 1) END) AS low,
      CASE WHEN $6::int IS NOT NULL THEN $6::int - 1 END AS high
    FROM me),
  stretch AS (SELECT bounds.*, least(last_seq, coalesce(high, last_seq), low + $7::int - 1) AS up FROM bounds)
  SELECT json_build_object(
    'messages', (SELECT coalesce(json_agg(${messageJson('m', {}, fields)} ORDER BY m.seq), '[]') FROM messages m
      WHERE m.conversation_id = stretch.id AND m.seq BETWEEN stretch.low AND stretch.up),
    'hasOlder', low > since_seq + 1 AND last_seq > since_seq,
    'hasNewer', up < last_seq,
    'lastSeq', last_seq, 'lastChange', last_change,
    'firstUnreadSeq', CASE WHEN read_seq < last_seq THEN read_seq + 1 END) AS page
  FROM stretch`;

/** What changed since: $4 the change one has, $5 how many. */
export const changesSql = `WITH me AS (${standing}),
  changed AS MATERIALIZED (
    SELECT m.* FROM me CROSS JOIN LATERAL (SELECT * FROM messages m
      WHERE m.conversation_id = me.id AND m.change > $4::int AND m.seq > me.since_seq
      ORDER BY m.change LIMIT $5::int + 1) m),
  handed AS (SELECT * FROM changed ORDER BY change LIMIT $5::int)
  SELECT json_build_object(
    'messages', (SELECT coalesce(json_agg(${messageJson('h')} ORDER BY h.change), '[]') FROM handed h),
    'complete', (SELECT count(*) FROM changed) <= $5::int,
    'lastChange', CASE WHEN (SELECT count(*) FROM changed) <= $5::int THEN me.last_change
      ELSE (SELECT max(change) FROM handed) END) AS changes
  FROM me`;

/** A thread: its first message, then the answers. $4 the message, $5 seq to go on from, $6 how many. */
export const threadSql = `WITH me AS (${standing}),
  root AS (SELECT coalesce(m.root_id, m.id) AS id FROM messages m, me
    WHERE m.id = $4::uuid AND m.conversation_id = me.id AND m.seq > me.since_seq),
  found AS (SELECT m.* FROM me, root, messages m
    WHERE m.conversation_id = me.id AND (m.id = root.id OR m.root_id = root.id) AND m.seq > greatest(me.since_seq, $5::int)
    ORDER BY m.seq LIMIT $6::int + 1)
  SELECT json_build_object('found', EXISTS (SELECT FROM root), 'messages',
    (SELECT coalesce(json_agg(${messageJson('found')} ORDER BY found.seq), '[]') FROM found)) AS thread FROM me`;

/** Where a message stands, for requests that name nothing else. */
export const placeSql = `SELECT conversation_id AS "conversationId" FROM messages WHERE id = $1::uuid`;
