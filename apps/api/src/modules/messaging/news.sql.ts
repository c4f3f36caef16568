/** Words of others that the seat has not read: no system messages, nothing deleted, nothing of one's own actor. */
const unreadOf = (columns: string) => `SELECT ${columns} FROM messages g
  WHERE g.conversation_id = p.conversation_id AND g.seq > greatest(coalesce(s.last_read_seq, 0), p.since_seq)
    AND g.actor_id <> p.actor_id AND g.kind = 'text' AND g.deleted_at IS NULL`;

const seat = `LEFT JOIN conversation_seats s
  ON s.conversation_id = p.conversation_id AND s.actor_id = p.actor_id AND s.person_id = m.person_id`;

/** Takes part and hears; who has not answered an introduction yet was told of that. */
const hears = `p.left_at IS NULL AND p.shut_at IS NULL AND (p.part = 'asker' OR p.answer = 'accepted')`;

/**
 * Who has not read the newest words of a conversation, with their place: those who write for an actor, or the one to
 * whom it was given; not who silenced it. $1 conversation, $2 words until then.
 */
export const unreadSql = `
  SELECT m.person_id AS "personId", p.actor_id AS "forActorId", x.seq, x.actor_id AS "fromActorId"
  FROM conversation_parties p
    JOIN memberships m ON m.actor_id = p.actor_id AND m.ended_at IS NULL AND m.role IN ('owner', 'editor')
    ${seat}
    CROSS JOIN LATERAL (${unreadOf('g.seq, g.actor_id')} AND g.created_at <= $2 ORDER BY g.seq DESC LIMIT 1) x
  WHERE p.conversation_id = $1::uuid AND ${hears} AND (p.assignee_id IS NULL OR p.assignee_id = m.person_id)
    AND NOT coalesce(s.muted_forever OR s.muted_until > now(), false)
  LIMIT 500`;

/**
 * What lines about conversations say. $1 lines, $2 conversations, $3 the readers' actors, $4 readers, $5 people named.
 * No row where the reader's actor has no part in it any more.
 */
export const linesSql = `
  SELECT t.key AS id, c.kind::text AS kind, c.title, c.reason, sp.title AS "spaceTitle",
    sp.original_locale AS "originalLocale", own.name AS "ownName", who.name AS "personName",
    (SELECT string_agg(o.name, ', ') FROM (SELECT a.name FROM conversation_parties q JOIN actors a ON a.id = q.actor_id
      WHERE q.conversation_id = c.id AND q.actor_id <> p.actor_id AND q.left_at IS NULL ORDER BY a.name LIMIT 3) o) AS others,
    (SELECT count(*)::int FROM (${unreadOf('1')} LIMIT 100) u) AS unread,
    (${unreadOf('left(g.text, 300)')} ORDER BY g.seq DESC LIMIT 1) AS words
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[]) t (key, conversation, actor, person, named)
    JOIN conversations c ON c.id = t.conversation
    JOIN conversation_parties p ON p.conversation_id = c.id AND p.actor_id = t.actor
      AND p.left_at IS NULL AND p.shut_at IS NULL
    JOIN actors own ON own.id = p.actor_id
    JOIN memberships m ON m.actor_id = p.actor_id AND m.person_id = t.person AND m.ended_at IS NULL
    ${seat}
    LEFT JOIN persons who ON who.id = t.named
    LEFT JOIN spaces sp ON sp.id = c.space_id`;
