import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { chanceOf, someOf } from './chance.ts';

/** Somebody with a running session who writes for an actor of their own. */
export interface Talker {
  actorId: string;
  personId: string;
  cookie: string;
  /** Conversations the actor takes part in. */
  conversationIds: string[];
}

/** Conversations and the people in them. */
export interface TalkWorld {
  talkers: Talker[];
  conversationIds: string[];
}

/**
 * Adds actors, each with a signed-in owner, and open conversations of several of them. What happens afterwards goes
 * through the API.
 * @param members how many actors take part in each conversation; drawn by the seed.
 */
export async function growTalks(
  pool: Pool,
  {
    talkers: count,
    conversations,
    members,
    seed,
  }: Record<'talkers' | 'conversations' | 'members' | 'seed', number>,
): Promise<TalkWorld> {
  const chance = chanceOf(seed);
  const talkers = Array.from({ length: count }, () => {
    const token = randomUUID();
    const cookie = `kvart_session=${token}`;
    return { actorId: randomUUID(), personId: randomUUID(), token, cookie, conversationIds: [] as string[] };
  });
  const conversationIds = Array.from({ length: conversations }, () => randomUUID());
  const parties = conversationIds.flatMap((conversationId) =>
    someOf(talkers, members, chance).map((talker, index) => {
      talker.conversationIds.push(conversationId);
      return { conversationId, actorId: talker.actorId, index };
    }),
  );
  const rows = JSON.stringify(talkers.map((talker, n) => ({ ...talker, n })));
  const from = `FROM json_to_recordset($1) AS t("actorId" uuid, "personId" uuid, token text, n int)`;
  for (const statement of [
    `INSERT INTO persons (id, email, email_confirmed_at, name)
     SELECT "personId", "personId" || '@example.org', now(), 'Talker ' || n ${from}`,
    `INSERT INTO actors (id, slug, name, kind, sector)
     SELECT "actorId", 'talker-' || "actorId", 'Talker ' || n, 'creative_firm', 'creative' ${from}`,
    `INSERT INTO memberships (id, actor_id, person_id, role) SELECT gen_random_uuid(), "actorId", "personId", 'owner' ${from}`,
    `INSERT INTO sessions (id, token_hash, person_id, expires_at)
     SELECT gen_random_uuid(), sha256(convert_to(token, 'UTF8')), "personId", now() + interval '1 day' ${from}`,
  ]) {
    await pool.query(statement, [rows]);
  }
  await pool.query(
    `INSERT INTO conversations (id, kind, state, title) SELECT id, 'group', 'open', 'A bench' FROM unnest($1::uuid[]) id`,
    [conversationIds],
  );
  await pool.query(
    `INSERT INTO conversation_parties (conversation_id, actor_id, part, answer)
     SELECT "conversationId", "actorId", (CASE index WHEN 0 THEN 'asker' ELSE 'asked' END)::introduction_part,
       (CASE index WHEN 0 THEN NULL ELSE 'accepted' END)::introduction_answer
     FROM json_to_recordset($1) AS p("conversationId" uuid, "actorId" uuid, index int)`,
    [JSON.stringify(parties)],
  );
  return { talkers, conversationIds };
}
