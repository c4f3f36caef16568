import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Sample } from './sample.ts';

/** A conversation that has gone on for years. */
export interface LongConversation {
  id: string;
  messages: number;
  /** Those who take part; the first has read up to the middle, the others everything. */
  members: Sample['members'];
  /** Messages that others have answered, reacted to, or changed. */
  threads: string[];
}

/** Words by how often they are said: in every tenth message, in one of a thousand, and in three of all. */
export const saidWords = { often: 'delavnica', seldom: 'kovačija', hardly: 'lokomotiva', never: 'zeppelin' };

/** Lets five of the sample talk for that long, with answers, reactions and the triggers that go with them. */
export async function growLongConversation(
  pool: Pool,
  { members }: Sample,
  messages: number,
): Promise<LongConversation> {
  const id = randomUUID();
  const five = members.slice(0, 5);
  await pool.query(
    `INSERT INTO conversations (id, kind, state, title, last_seq, last_change, last_message_at)
     VALUES ($1, 'group', 'open', 'Everything about the old mill', $2, $2, now())`,
    [id, messages],
  );
  await pool.query(
    `INSERT INTO conversation_parties (conversation_id, actor_id, part, answer)
     SELECT $1, actor, (CASE n WHEN 1 THEN 'asker' ELSE 'asked' END)::introduction_part,
       (CASE n WHEN 1 THEN NULL ELSE 'accepted' END)::introduction_answer
     FROM unnest($2::uuid[]) WITH ORDINALITY a (actor, n)`,
    [id, five.map(({ actorId }) => actorId)],
  );
  await pool.query(
    `INSERT INTO messages (id, conversation_id, seq, change, actor_id, person_id, text, created_at, reply_to_id, root_id)
     SELECT md5($1::uuid::text || seq)::uuid, $1::uuid, seq, seq, w.actor, w.person,
       concat_ws(' ', 'Nr.', seq, (ARRAY['prostor','streha','najem','ključ','voda','elektrika','galerija','sejem'])[1 + seq % 8],
         md5(seq::text), CASE WHEN seq % 10 = 0 THEN $3 END, CASE WHEN seq % 1000 = 7 THEN $4 END,
         CASE WHEN seq IN (5, $2::int / 3, $2::int / 2) THEN $5 END),
       now() - ($2::int - seq) * interval '5 minutes', a.root, a.root
     FROM generate_series(1, $2::int) seq
     CROSS JOIN LATERAL (SELECT m.actor_id AS actor, m.person_id AS person FROM memberships m
       WHERE m.actor_id = ($6::uuid[])[1 + seq % 5] AND m.ended_at IS NULL LIMIT 1) w
     CROSS JOIN LATERAL (SELECT CASE WHEN seq % 20 = 3 AND seq > 100 THEN md5($1::uuid::text || (seq - seq % 100))::uuid END AS root) a`,
    [id, messages, saidWords.often, saidWords.seldom, saidWords.hardly, five.map(({ actorId }) => actorId)],
  );
  await pool.query(
    `INSERT INTO message_reactions (message_id, person_id, emoji)
     SELECT md5($1::uuid::text || seq)::uuid, m.person_id, '👍' FROM generate_series(10, $2::int, 10) seq, memberships m
     WHERE m.actor_id = ANY ($3::uuid[])`,
    [id, messages, five.slice(1, 4).map(({ actorId }) => actorId)],
  );
  await pool.query(
    `INSERT INTO conversation_seats (conversation_id, actor_id, person_id, last_read_seq, read_at)
     SELECT $1, m.actor_id, m.person_id, CASE m.actor_id WHEN $3::uuid THEN $2::int / 2 ELSE $2::int END, now()
     FROM memberships m WHERE m.actor_id = ANY ($4::uuid[])`,
    [id, messages, five[0]?.actorId, five.map(({ actorId }) => actorId)],
  );
  const { rows } = await pool.query<{ id: string }>(
    'SELECT root_id AS id FROM messages WHERE conversation_id = $1 AND root_id IS NOT NULL GROUP BY 1 ORDER BY 1 LIMIT 40',
    [id],
  );
  await pool.query(
    'VACUUM (ANALYZE) conversations, conversation_parties, conversation_seats, messages, message_reactions',
  );
  return { id, messages, members: five, threads: rows.map((row) => row.id) };
}
