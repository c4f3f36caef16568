import { followUpDueSince, progressOf } from '@kvart/domain/brokerage';
import type { IntroductionAnswer } from '@kvart/domain/messaging';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { IntroductionReminders } from './introduction-reminders.ts';

type Member = Awaited<ReturnType<KvartApp['member']>>;
let kvart: KvartApp;
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());

const centreMember = () =>
  kvart.member('owner', {
    ...{ name: 'Center', kind: 'support_organisation', sector: 'support' },
    ...{ verifiedAt: new Date(), verifiedUntil: '2090-01-01' },
  });
const day = 86_400_000;

const propose = `mutation ($input: ProposeIntroductionInput!) { result: proposeIntroduction(input: $input) {
  __typename ... on UserError { code } } }`;
const list = `query ($as: ID!, $progress: IntroductionProgress, $due: Boolean, $first: Int, $after: String) {
  list: introductionFollowUps(asActorId: $as, progress: $progress, isDue: $due, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id version progress dueSince outcome outcomeForName centre { name } first { name } second { name } viewerCan { record } } } }`;
const record = `mutation ($input: RecordIntroductionOutcomeInput!) { result: recordIntroductionOutcome(input: $input) {
  __typename ... on UserError { code } ... on IntroductionFollowUp { version progress outcome outcomeForName dueSince } } }`;

interface Listed {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: {
    id: string;
    version: number;
    progress: string;
    dueSince: string | null;
    viewerCan: { record: boolean };
  }[];
}
const read = async (who: Member, more: object = {}) =>
  (await who.client.data<{ list: Listed }>(list, { as: who.actor.id, ...more })).list;
const say = async (who: Member, id: string, version: number, outcome: string, as = who.actor.id) =>
  (await who.client.data<{ result: object }>(record, { input: { id, version, asActorId: as, outcome } }))
    .result;

async function introduced(centre: Member, days = 0): Promise<{ id: string; a: Member; b: Member }> {
  const a = await kvart.member('owner', { name: 'Studio' });
  const b = await kvart.member('owner', { name: 'Klub', kind: 'ngo', sector: 'civil' });
  const id = uuid();
  const input = { id, messageId: uuid(), asActorId: centre.actor.id, actorIds: [a.actor.id, b.actor.id] };
  const answer = await centre.client.data<{ result: object }>(propose, {
    input: { ...input, note: 'Spoznajta se, prosim.' },
  });
  expect(answer.result).toMatchObject({ __typename: 'ProposedIntroduction' });
  await kvart.database.pool.query(
    `UPDATE proposed_introductions SET created_at = now() - make_interval(days => $2) WHERE conversation_id = $1`,
    [id, days],
  );
  return { id, a, b };
}

it('the centre and the two say with one press what became of it', async () => {
  const centre = await centreMember();
  const { id, a, b } = await introduced(centre, 31);
  const stranger = await kvart.member();
  const simple = { ...(await kvart.join(a.actor, 'member')), actor: a.actor };

  expect((await read(centre)).nodes[0]).toMatchObject({
    id,
    progress: 'PROPOSED',
    viewerCan: { record: true },
  });
  expect((await read(b)).nodes).toHaveLength(1);
  expect((await read(simple)).nodes[0]?.viewerCan.record).toBe(false);
  expect((await read(stranger)).nodes).toEqual([]);
  expect((await read(stranger, { as: centre.actor.id })).nodes).toEqual([]);
  const visitor = await kvart.visitor().graphql(list, { as: centre.actor.id });
  expect(JSON.stringify(visitor)).not.toContain('Studio');

  expect(await say(stranger, id, 1, 'NOTHING')).toMatchObject({ code: 'not_found' });
  expect(await say(stranger, id, 1, 'NOTHING', centre.actor.id)).toMatchObject({ code: 'not_found' });
  expect(await say(simple, id, 1, 'NOTHING')).toMatchObject({ code: 'not_editor' });
  expect(await say(a, uuid(), 1, 'NOTHING')).toMatchObject({ code: 'not_found' });

  expect((await read(centre, { due: true })).nodes).toHaveLength(1);
  expect(await say(a, id, 1, 'ONGOING')).toMatchObject({
    outcome: 'ONGOING',
    outcomeForName: 'Studio',
    dueSince: null,
  });
  expect(await say(centre, id, 1, 'NOTHING')).toMatchObject({ __typename: 'StaleVersion' });
  expect((await read(centre, { due: true })).nodes).toEqual([]);

  // What had been suggested to one of them counts as begun.
  await kvart.database.pool.query(
    `INSERT INTO suggestion_turns (actor_id, kind, target_id, outcome, other_id, at)
       VALUES ($1, 'partner', $2, 'opened', $2, now() - interval '200 days')`,
    [a.actor.id, b.actor.id],
  );
  expect(await say(b, id, 2, 'COOPERATION')).toMatchObject({ progress: 'COOPERATION', version: 3 });
  const started = () =>
    kvart.database.pool.query(`SELECT 1 FROM suggestion_turns WHERE outcome = 'started' AND actor_id = $1`, [
      a.actor.id,
    ]);
  await expect.poll(async () => (await started()).rowCount, { timeout: 8000 }).toBe(1);
  expect((await read(centre, { progress: 'COOPERATION' })).totalCount).toBe(1);
  expect((await read(centre, { progress: 'PROPOSED' })).totalCount).toBe(0);
});

it('the list says of every introduction what the rule says, page by page', async () => {
  const centre = await centreMember();
  const answers: (IntroductionAnswer | null)[] = [null, 'accepted', 'declined', 'ignored'];
  const { id: first } = await introduced(centre);
  const { rows: parties } = await kvart.database.pool.query<{ actor_id: string }>(
    `SELECT unnest(ARRAY[first_id, second_id]) AS actor_id FROM proposed_introductions WHERE conversation_id = $1`,
    [first],
  );
  const [one, other] = parties.map(({ actor_id }) => actor_id);
  const now = Date.now();
  const expected = new Map<string, { progress: string; due: boolean }>();
  for (const [n, outcome] of [null, 'cooperation', 'ongoing', 'nothing'].entries())
    for (const mine of answers)
      for (const theirs of answers)
        for (const hasSpoken of [false, true]) {
          const id = uuid();
          const createdAt = new Date(now - ((expected.size * 7) % 200) * day - 5000 * (expected.size + 1));
          const outcomeAt = outcome ? new Date(createdAt.getTime() + (n * 30 + 5) * day) : null;
          await kvart.database.pool.query(`INSERT INTO conversations (id, kind) VALUES ($1, 'group')`, [id]);
          await kvart.database.pool.query(
            `INSERT INTO conversation_parties (conversation_id, actor_id, part, answer)
              VALUES ($1, $2, 'asked', $4), ($1, $3, 'asked', $5)`,
            [id, one, other, mine, theirs],
          );
          await kvart.database.pool.query(
            `INSERT INTO proposed_introductions (conversation_id, adviser_id, first_id, second_id, created_at, outcome, outcome_at)
              VALUES ($1, $2, $3, $4, $5, $6, $7)`,
            [id, centre.actor.id, one, other, createdAt, outcome, outcomeAt],
          );
          if (hasSpoken)
            await kvart.database.pool.query(
              `INSERT INTO messages (id, conversation_id, seq, change, actor_id, text) VALUES ($1, $2, 1, 1, $3, 'x')`,
              [uuid(), id, other],
            );
          const facts = { outcome, outcomeAt, answers: [mine, theirs], hasSpoken, createdAt } as const;
          const said = facts as unknown as Parameters<typeof followUpDueSince>[0];
          expected.set(id, {
            progress: progressOf(said).toUpperCase(),
            due: followUpDueSince(said, new Date(now)) !== null,
          });
        }
  const seen = new Map<string, { progress: string; due: boolean }>();
  let after: string | null = null;
  do {
    const page: Listed = await read(centre, { first: 50, after });
    for (const { id, progress, dueSince } of page.nodes) seen.set(id, { progress, due: dueSince !== null });
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  seen.delete(first);
  expect(seen).toEqual(expected);
  expect([...expected.values()].filter(({ due }) => due).length).toBeGreaterThan(5);
  const due = await read(centre, { due: true, first: 100 });
  expect(due.totalCount).toBe([...expected.values()].filter((row) => row.due).length);
  const wrong = await centre.client.graphql(list, { as: centre.actor.id, after: 'nonsense' });
  expect(JSON.stringify(wrong)).toContain('INVALID_INPUT');
});

it('both sides are asked once at each date', async () => {
  const centre = await centreMember();
  const { id, a, b } = await introduced(centre, 31);
  const others = await introduced(centre, 31);
  await say(others.a, others.id, 1, 'NOTHING');
  const colleague = await kvart.join(centre.actor, 'editor');
  const told = async (person: { id: string }) =>
    (
      await kvart.database.pool.query<{ subject_id: string }>(
        `SELECT subject_id FROM notifications WHERE type = 'introduction_due' AND person_id = $1`,
        [person.id],
      )
    ).rows.map(({ subject_id }) => subject_id);
  const reminders = kvart.app.get(IntroductionReminders);
  await reminders.run(new Date());
  await reminders.run(new Date());
  await expect.poll(async () => (await told(a.person)).length, { timeout: 8000 }).toBe(1);
  expect(await told(b.person)).toEqual([id]);
  expect(await told(centre.person)).toEqual([id]);
  // Whoever proposed it is there to ask; their colleagues are spared.
  expect(await told(colleague.person)).toEqual([]);
  expect(await told(others.a.person)).toEqual([]);
  await reminders.run(new Date(Date.now() + 70 * day));
  await expect.poll(async () => (await told(a.person)).length, { timeout: 8000 }).toBe(2);
  const { notifications } = await a.client.data<{ notifications: { nodes: { text: string }[] } }>(
    '{ notifications { nodes { text } } }',
  );
  expect(notifications.nodes[0]?.text).toContain('Studio – Klub');
});
