import { messageBounds } from '@kvart/domain/messaging';

const { points, windowSeconds } = messageBounds.flood;

/** A conversation as the rules look at it; `c` is its row. */
export const factsJson = `json_build_object('id', c.id, 'kind', c.kind, 'state', c.state, 'version', c.version, 'lastSeq', c.last_seq,
  'isOfProject', c.project_id IS NOT NULL,
  'parties', (SELECT json_agg(json_build_object('actorId', q.actor_id, 'part', q.part, 'answer', q.answer,
      'hasLeft', q.left_at IS NOT NULL, 'isShut', q.shut_at IS NOT NULL, 'sinceSeq', q.since_seq) ORDER BY q.joined_at, q.actor_id)
    FROM conversation_parties q WHERE q.conversation_id = c.id))`;

export const factsSql = `SELECT ${factsJson} AS facts FROM conversations c WHERE c.id = $1::uuid`;

/**
 * Why nothing could be sent: the facts, and what of the input does not hold. $1 conversation, $2 actor, $3 person,
 * $4 reply to, $5 files, $6 mentions.
 */
export const whyNotSql = `SELECT ${factsJson} AS facts,
  (SELECT ceil(extract(epoch FROM w.window_at + interval '${windowSeconds} seconds' - now()))::int FROM conversation_seats w
    WHERE w.conversation_id = c.id AND w.actor_id = $2::uuid AND w.person_id = $3::uuid AND w.window_count >= ${points}
      AND w.window_at > now() - interval '${windowSeconds} seconds') AS wait,
  $4::uuid IS NULL OR EXISTS (SELECT FROM messages m WHERE m.id = $4::uuid AND m.conversation_id = c.id) AS "replyFits",
  (SELECT count(*) FROM files f WHERE f.id = ANY ($5::uuid[]) AND f.kind = 'message_attachment' AND f.uploaded_by_id = $3::uuid
    AND NOT EXISTS (SELECT FROM message_attachments u WHERE u.file_id = f.id)) = cardinality($5::uuid[]) AS "filesFit",
  (SELECT count(DISTINCT b.person_id) FROM memberships b JOIN conversation_parties r ON r.actor_id = b.actor_id
    AND r.conversation_id = c.id AND r.left_at IS NULL AND r.shut_at IS NULL
    WHERE b.person_id = ANY ($6::uuid[]) AND b.ended_at IS NULL) = cardinality($6::uuid[]) AS "mentionsFit"
  FROM conversations c WHERE c.id = $1::uuid`;
