import { buildActorConcept, insert } from '@kvart/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { v7 as uuid } from 'uuid';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { explained } from '../../testing/suggestions.ts';
import { WeeklySuggestions } from './weekly.task.ts';

type Member = Awaited<ReturnType<KvartApp['member']>>;

let kvart: KvartApp;
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());

const relate = (who: Member, relation: 'offers' | 'needs', conceptId: string) =>
  insert(
    kvart.database.pool,
    'actor_concepts',
    buildActorConcept({ actorId: who.actor.id, conceptId, relation }),
  );

async function pair(): Promise<[Member, Member]> {
  const firm = await kvart.member('owner', { name: 'Studio' });
  const club = await kvart.member('owner', { name: 'Klub', kind: 'ngo', sector: 'civil' });
  await relate(firm, 'needs', 'capability.community.volunteers');
  await relate(club, 'offers', 'capability.community.volunteers');
  return [firm, club];
}
const verified = { verifiedAt: new Date(), verifiedUntil: '2090-01-01' };
const centreWith = (isVerified: boolean) =>
  kvart.member('owner', {
    name: 'Center',
    kind: 'support_organisation',
    sector: 'support',
    ...(isVerified ? verified : {}),
  });

const propose = `mutation ($input: ProposeIntroductionInput!) { result: proposeIntroduction(input: $input) {
  __typename ... on UserError { code } ... on ProposedIntroduction { conversationId } } }`;
const read = `query ($id: ID!, $as: ID!) { conversation(id: $id, asActorId: $as) {
  state introducedPair { first { name } second { name } reasons { code concepts { id } } } } }`;

it('an adviser brings two together, with a note and what speaks for it', async () => {
  const [centre, beginner] = [await centreWith(true), await centreWith(false)];
  const [firm, club] = await pair();
  const note = 'Vidva bi se morala spoznati.';
  const input = {
    id: uuid(),
    messageId: uuid(),
    asActorId: centre.actor.id,
    actorIds: [firm.actor.id, club.actor.id],
    note,
  };
  const ask = async (who: Member, more: object = {}) =>
    (await who.client.data<{ result: object }>(propose, { input: { ...input, ...more } })).result;

  expect(await explained(centre, 'PARTNER', club.actor.id, firm.actor.id)).toMatchObject({
    strength: 'GOOD',
    hindrances: [],
    raises: [],
  });
  expect(await explained(beginner, 'PARTNER', club.actor.id, firm.actor.id)).toBeNull();

  expect(await ask(beginner, { asActorId: beginner.actor.id })).toMatchObject({ code: 'not_adviser' });
  expect(await ask(firm)).toMatchObject({ __typename: 'NotFound' });
  expect(await ask(centre, { note: 'Da.' })).toMatchObject({ __typename: 'InvalidInput' });
  for (let n = 0; n < 2; n += 1)
    expect(await ask(centre)).toEqual({ __typename: 'ProposedIntroduction', conversationId: input.id });
  const { conversation } = await club.client.data<{ conversation: object }>(read, {
    id: input.id,
    as: club.actor.id,
  });
  expect(conversation).toMatchObject({
    state: 'INTRODUCED',
    introducedPair: { first: { name: 'Studio' }, second: { name: 'Klub' } },
  });
  expect(JSON.stringify(conversation)).toContain('capability.community.volunteers');
  const stranger = await beginner.client.graphql(read, { id: input.id, as: beginner.actor.id });
  expect(JSON.stringify(stranger)).not.toContain('Studio');

  const [other, enemy] = await pair();
  await kvart.database.pool.query('INSERT INTO actor_blocks (actor_id, blocked_id) VALUES ($1, $2)', [
    enemy.actor.id,
    other.actor.id,
  ]);
  const shut = { id: uuid(), messageId: uuid(), actorIds: [other.actor.id, enemy.actor.id] };
  expect(await ask(centre, shut)).toMatchObject({ code: 'not_reachable' });
});

it('what is new and fits is told once a week, to those who want it', async () => {
  const [firm, club] = await pair();
  await kvart.database.pool.query('INSERT INTO profiling_opt_outs (person_id) VALUES ($1)', [club.person.id]);
  const told = async ({ person }: Member) =>
    (
      await kvart.database.pool.query<{ facts: { count: number } }>(
        `SELECT facts FROM notifications WHERE type = 'suggestions_found' AND person_id = $1`,
        [person.id],
      )
    ).rows;
  const weekly = kvart.app.get(WeeklySuggestions);
  await weekly.weekly();
  await expect.poll(() => told(firm), { timeout: 8000 }).toHaveLength(1);
  expect(await told(club)).toEqual([]);
  const { rows } = await kvart.database.pool.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM suggestions_told WHERE actor_id = $1',
    [firm.actor.id],
  );
  expect((await told(firm))[0]?.facts.count).toBe(rows[0]?.n);
  await weekly.find({ after: '00000000-0000-0000-0000-000000000000' });
  const { rows: events } = await kvart.database.pool.query(
    `SELECT 1 FROM graphile_worker.jobs WHERE task_identifier LIKE '%suggestions%'`,
  );
  expect(events.length).toBeLessThanOrEqual(1);
  const line = await firm.client.data<{ notifications: { nodes: { text: string }[] } }>(
    `{ notifications { nodes { text } } }`,
  );
  expect(line.notifications.nodes[0]?.text).toContain('Studio');
});
