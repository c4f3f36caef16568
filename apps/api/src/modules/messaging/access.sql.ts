/**
 * The conversation as one actor and person stand in it: no row where the actor is not (any longer) there. Whether the
 * person may read for the actor is decided before, by the rules. $1 conversation, $2 actor, $3 person.
 */
export const standing = `
  SELECT c.id, c.last_seq, c.last_change, p.since_seq,
    greatest(coalesce(s.last_read_seq, 0), p.since_seq) AS read_seq
  FROM conversations c
  JOIN conversation_parties p ON p.conversation_id = c.id AND p.actor_id = $2::uuid
  LEFT JOIN conversation_seats s ON s.conversation_id = c.id AND s.actor_id = p.actor_id AND s.person_id = $3::uuid
  WHERE c.id = $1::uuid AND p.left_at IS NULL AND p.shut_at IS NULL`;

/** How many messages a person has not read, of a party `p` of conversation `c` with the seat `s`. */
export const unreadSql = `greatest(0, c.last_seq - greatest(coalesce(s.last_read_seq, 0), p.since_seq) - coalesce(s.own_unread, 0))`;
