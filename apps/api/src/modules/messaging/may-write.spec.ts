import { randomUUID } from 'node:crypto';
import {
  type ConversationFacts,
  conversationStates,
  guardReadConversation,
  guardWrite,
  introductionAnswers,
  type PartyFacts,
} from '@kvart/domain/messaging';
import type { Viewer } from '@kvart/domain/shared';
import { buildActor, createTestDatabase, insert, type TestDatabase } from '@kvart/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chance } from '../../testing/random.ts';
import { standing } from './access.sql.ts';
import { factsJson } from './facts.sql.ts';
import { mayWrite } from './send.sql.ts';

let database: TestDatabase;
let actors: string[];
beforeAll(async () => {
  database = await createTestDatabase();
  const rows = await Promise.all([1, 2, 3].map(() => insert(database.pool, 'actors', buildActor())));
  actors = rows.map(({ id }) => id);
});
afterAll(() => database.drop());

/** Conversations in all the states that rows can have, likely and unlikely ones. */
async function manyConversations(count: number): Promise<void> {
  const { one: pick, maybe } = chance(11);
  for (let n = 0; n < count; n += 1) {
    const id = randomUUID();
    const seq = maybe(0.4) ? 0 : 3;
    await database.pool.query(
      `INSERT INTO conversations (id, kind, state, last_seq, last_change) VALUES ($1, 'group', $2, $3, $3)`,
      [id, pick(conversationStates), seq],
    );
    for (const actorId of actors.filter(() => maybe(0.8))) {
      const part = pick(['asker', 'asked'] as const);
      await database.pool.query(
        `INSERT INTO conversation_parties (conversation_id, actor_id, part, answer, left_at, shut_at)
         VALUES ($1, $2, $3::introduction_part, $4::introduction_answer, CASE WHEN $5 THEN now() END, CASE WHEN $6 THEN now() END)`,
        [
          id,
          actorId,
          part,
          part === 'asked' ? pick([null, ...introductionAnswers]) : null,
          maybe(0.2),
          maybe(0.2),
        ],
      );
    }
  }
}

it('the statement that sends and the rule agree about every row', async () => {
  await manyConversations(400);
  const [me = ''] = actors;
  const viewer: Viewer = {
    ...{
      personId: randomUUID(),
      sessionId: 's',
      emailConfirmed: true,
      suspended: false,
      platformRole: 'member',
    },
    ...{ memberships: { [me]: 'editor' }, actingAs: null },
  };
  const { rows } = await database.pool.query<{
    facts: ConversationFacts & { parties: PartyFacts[] | null };
    writes: boolean;
    reads: boolean;
  }>(
    `SELECT ${factsJson} AS facts, (${mayWrite('$1::uuid')}) AS writes,
       EXISTS (${standing.replaceAll('$1::uuid', 'outside.id').replaceAll('$2', '$1').replaceAll('$3', '$2')}) AS reads
     FROM conversations c JOIN conversations outside ON outside.id = c.id`,
    [me, viewer.personId],
  );
  const seen = { writes: 0, reads: 0 };
  for (const { facts, writes, reads } of rows) {
    const conversation = { ...facts, parties: facts.parties ?? [] };
    const context = JSON.stringify(conversation);
    expect(writes, context).toBe(guardWrite(viewer, me, conversation).ok);
    expect(reads, context).toBe(guardReadConversation(viewer, me, conversation).ok);
    seen.writes += Number(writes);
    seen.reads += Number(reads);
  }
  expect(Math.min(seen.writes, seen.reads - seen.writes, rows.length - seen.reads)).toBeGreaterThan(20);
});
