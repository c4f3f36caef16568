import { buildInterest, insert, type TestClient } from '@kvart/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace, statementsOf } from '../../testing/spaces.ts';
import { Cases } from './cases.service.ts';
import { casesStatement } from './cases.sql.ts';

let kvart: KvartApp;
let centre: Awaited<ReturnType<KvartApp['member']>>;
let second: Awaited<ReturnType<KvartApp['join']>>;
let stranger: Awaited<ReturnType<KvartApp['member']>>;
let admin: Awaited<ReturnType<KvartApp['person']>>;
beforeAll(async () => {
  kvart = await startKvart();
  centre = await kvart.member('owner', {
    ...{ name: 'Središče', kind: 'support_organisation', placeId: 'gn:3196359' },
    ...{ verifiedAt: new Date('2026-01-01'), verifiedUntil: '2099-01-01' },
  });
  second = await kvart.join(centre.actor, 'editor');
  stranger = await kvart.member('owner', { kind: 'ngo', verifiedAt: null, verifiedUntil: null });
  admin = await kvart.person({ platformRole: 'admin' });
});
afterAll(() => kvart.close());

const line = 'id version kind title path assigneeName isMine dueAt';
const listQuery = `query ($kind: CaseKind, $share: CaseShare, $first: Int, $after: String) {
  deskCases(kind: $kind, share: $share, first: $first, after: $after) {
    totalCount nodes { ${line} } pageInfo { hasNextPage endCursor } } deskSummary { waiting overdue kinds { kind waiting } } }`;
const stepMutation = `mutation ($id: ID!, $version: Int!, $step: CaseStep!) {
  result: stepCase(id: $id, version: $version, step: $step) {
    __typename ... on UserError { code } ... on DeskCase { ${line} } } }`;

interface Case {
  id: string;
  version: number;
  kind: string;
  title: string;
  path: string;
  assigneeName: string | null;
  isMine: boolean;
}
interface Listed {
  deskCases: { totalCount: number; nodes: Case[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  deskSummary: { waiting: number; overdue: number; kinds: { kind: string; waiting: number }[] } | null;
}
const list = (client: TestClient, variables: object = {}) => client.data<Listed>(listQuery, { ...variables });
const step = async (client: TestClient, one: Pick<Case, 'id' | 'version'>, name = 'TAKE') =>
  (
    await client.data<{ result: Case & { __typename: string; code?: string } }>(stepMutation, {
      ...{ id: one.id, version: one.version, step: name },
    })
  ).result;
async function notice(country = 'SI', title = 'Soba', daysAgo = 0): Promise<string> {
  const { rows } = await kvart.database.pool.query<{ id: string }>(
    `INSERT INTO notices (id, object_type, object_id, title, country, ground, reason, text, locale, created_at)
     VALUES (gen_random_uuid(), 'space', gen_random_uuid(), $1, $2, 'rules', 'spam', 'Oglas.', 'sl', now() - $3 * interval '1 day')
     RETURNING id`,
    [title, country, daysAgo],
  );
  return String(rows[0]?.id);
}

it('opens and closes cases with the things themselves, for the desk of the place', async () => {
  const id = await notice('SI', 'Late', 5);
  await notice('AT', 'Elsewhere');
  const { rows } = await kvart.database.pool.query<{ id: string }>(
    `INSERT INTO vacancy_reports (id, place_id, address, source, vacant_for, locale)
     VALUES (gen_random_uuid(), 'gn:3196359', 'Glavni trg 1', 'other', 'unknown', 'sl') RETURNING id`,
  );
  const { deskCases, deskSummary } = await list(centre.client);
  // Actors that nobody has verified wait as well: those of the people of this spec.
  const things = deskCases.nodes.filter(({ kind }) => kind !== 'VERIFICATION');
  expect(things.map(({ title, path }) => [title, path])).toEqual([
    ['Late', `/desk/notices/${id}`],
    ['Glavni trg 1, Ljubljana', `/vacancy-reports/${rows[0]?.id}`],
  ]);
  const one = (kind: string) => ({ kind, waiting: 1 });
  expect(deskSummary).toEqual({
    ...{ waiting: 3, overdue: 2 },
    kinds: ['NOTICE', 'VACANCY_REPORT', 'VERIFICATION'].map(one),
  });
  // The platform's own people see all countries.
  const all = (await list(admin.client)).deskCases.nodes;
  expect(all.map(({ kind }) => kind)).toContain('VERIFICATION');
  expect(all.map(({ title }) => title)).toContain('Elsewhere');
  expect(await list(stranger.client)).toMatchObject({ deskCases: { totalCount: 0 }, deskSummary: null });
  await kvart.database.pool.query(`UPDATE notices SET state = 'decided' WHERE id = $1`, [id]);
  await kvart.database.pool.query(`UPDATE vacancy_reports SET state = 'stale' WHERE id = $1`, [rows[0]?.id]);
  expect((await list(centre.client)).deskCases.nodes.map(({ kind }) => kind)).toEqual(['VERIFICATION']);
  await kvart.database.pool.query(
    'UPDATE actors SET verified_at = now(), verified_until = $2 WHERE id = $1',
    [...[stranger.actor.id, '2099-01-01']],
  );
  expect((await list(admin.client, { kind: 'VERIFICATION' })).deskCases.nodes).toEqual([]);
});

it('lets one of two win who take a case at once, and tells the other', async () => {
  await notice('SI', 'Wanted');
  const [one] = (await list(centre.client, { share: 'FREE' })).deskCases.nodes;
  expect(one).toBeDefined();
  if (!one) return;
  const answers = await Promise.all([step(centre.client, one), step(second.client, one)]);
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['DeskCase', 'StaleVersion']);
  const winner = answers[0]?.__typename === 'DeskCase' ? centre : second;
  const other = winner === centre ? second : centre;
  const [taken] = (await list(other.client)).deskCases.nodes;
  expect(taken).toMatchObject({ isMine: false, assigneeName: winner.person.name, version: 2 });
  if (!taken) return;
  expect(await step(other.client, taken)).toMatchObject({ code: 'case_taken' });
  expect(await step(other.client, taken, 'GIVE_BACK')).toMatchObject({ code: 'case_taken' });
  expect(await step(stranger.client, taken)).toMatchObject({ code: 'not_found' });
  expect((await list(winner.client, { share: 'MINE' })).deskCases.totalCount).toBe(1);
  expect(await step(winner.client, taken, 'GIVE_BACK')).toMatchObject({ assigneeName: null, version: 3 });
  const { rows } = await kvart.database.pool.query(
    `SELECT action, actor_id FROM audit_log WHERE action LIKE 'case.%' ORDER BY at, id`,
  );
  expect(rows).toEqual([
    { action: 'case.taken', actor_id: centre.actor.id },
    { action: 'case.given_back', actor_id: centre.actor.id },
  ]);
});

it('opens within its budget with ten thousand cases, page by page, from an index', async () => {
  await kvart.database.pool.query(
    `INSERT INTO desk_cases (id, kind, source_id, title, country, opened_at, due_at)
     SELECT gen_random_uuid(), (ARRAY['notice','claim','appeal','vacancy_report'])[1 + n % 4]::case_kind, gen_random_uuid(),
       'Case ' || n, (ARRAY['SI','AT','SK'])[1 + n % 3], now(), now() + n * interval '1 minute' FROM generate_series(1, 10000) n`,
  );
  await kvart.database.pool.query('ANALYZE desk_cases');
  let page: Listed['deskCases'] | undefined;
  const statements = await statementsOf(kvart, async () => {
    page = (
      await centre.client.data<Listed>(
        `query { deskCases(first: 20) { totalCount nodes { ${line} } pageInfo { hasNextPage endCursor } } }`,
      )
    ).deskCases;
  });
  // Who asks, for which centres, and what waits there.
  expect(statements.length).toBeLessThanOrEqual(3);
  expect(page).toMatchObject({ totalCount: 1000, pageInfo: { hasNextPage: true } });
  const next = await list(centre.client, { first: 20, after: page?.pageInfo.endCursor });
  const ids = [...(page?.nodes ?? []), ...next.deskCases.nodes].map(({ id }) => id);
  expect(new Set(ids).size).toBe(40);
  const scope = {
    everywhere: false,
    centres: [{ actorId: 'a', territories: [{ kind: 'country', code: 'SI' }] }],
  } as const;
  for (const kind of [null, 'appeal'] as const) {
    const asked = {
      scope,
      personId: centre.person.id,
      kind,
      share: 'all',
      overdue: false,
      country: null,
      first: 20,
      after: null,
    } as const;
    const { text, values } = casesStatement(asked);
    const { rows } = await kvart.database.pool.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).not.toContain('Seq Scan on desk_cases');
    expect(plan).toContain('desk_cases_waiting');
  }
});

it('takes several at once, as far as nobody was faster, and hands none to those elsewhere', async () => {
  await kvart.database.pool.query('DELETE FROM desk_cases');
  await Promise.all([notice('SI', 'One'), notice('SI', 'Two'), notice('SI', 'Three')]);
  const cases = (await list(centre.client)).deskCases.nodes.map(({ id, version }) => ({ id, version }));
  const all = `mutation ($cases: [CaseRef!]!, $step: CaseStep!) { result: stepCases(cases: $cases, step: $step) {
    ... on CasesStepped { overtaken cases { id isMine version } } ... on UserError { code } } }`;
  type Ref = Pick<Case, 'id' | 'version'>;
  const run = async (client: TestClient, refs: Ref[], name = 'TAKE') => {
    const given = { cases: refs.map(({ id, version }) => ({ id, version })), step: name };
    return (await client.data<{ result: { overtaken: number; cases: Case[] } }>(all, given)).result;
  };
  expect(await run(stranger.client, cases)).toMatchObject({ overtaken: 3, cases: [] });
  const [first] = cases;
  if (first) await step(second.client, first);
  const taken = await run(centre.client, cases);
  expect(taken).toMatchObject({ overtaken: 1 });
  expect(taken.cases.map(({ isMine }) => isMine)).toEqual([true, true]);
  expect(await run(centre.client, taken.cases, 'GIVE_BACK')).toMatchObject({ overtaken: 0 });
  expect((await list(centre.client, { share: 'OTHERS' })).deskCases.totalCount).toBe(1);
  // A notice is decided about, not set aside.
  expect(await run(second.client, (await list(second.client)).deskCases.nodes, 'DONE')).toMatchObject({
    overtaken: 3,
  });
});

it('knows first listings at once, and with the hour what has waited too long', async () => {
  await kvart.database.pool.query('DELETE FROM desk_cases');
  const firm = await kvart.member('owner', { name: 'Firma', placeId: 'gn:3196359' });
  const first = await addSpace(kvart, firm, {
    state: 'listed',
    placeId: 'gn:3196359',
    title: { sl: 'Prva' },
  });
  const later = await addSpace(kvart, firm, {
    state: 'listed',
    placeId: 'gn:3196359',
    title: { sl: 'Druga' },
  });
  // But for the firm itself, which nobody has verified.
  const waiting = async () =>
    (await list(centre.client)).deskCases.nodes
      .filter(({ kind }) => kind !== 'VERIFICATION')
      .map(({ kind, path }) => [kind, path]);
  const listing = ['FIRST_LISTING', `/spaces/${first.slug}`];
  expect(await waiting()).toEqual([listing]);
  await kvart.database.pool.query(
    `UPDATE spaces SET confirmation_asked_at = now(), confirmation_reminded_at = now(), stale_since = now() - interval '1 day' WHERE id = $1`,
    [later.id],
  );
  await insert(kvart.database.pool, 'interests', {
    ...buildInterest({ spaceId: later.id, actorId: stranger.actor.id, personId: stranger.person.id }),
    createdAt: new Date(Date.now() - 20 * 86_400_000),
  });
  const hour = () => kvart.app.get(Cases).keepTimed();
  await hour();
  await hour();
  expect((await waiting()).toSorted()).toEqual(
    [
      listing,
      ['STALE_ENTRY', `/spaces/${later.slug}`],
      ['STALLED_INTEREST', `/spaces/${later.slug}`],
    ].toSorted(),
  );
  const stalled = (await list(centre.client, { kind: 'STALLED_INTEREST' })).deskCases.nodes[0];
  if (stalled) await step(centre.client, stalled, 'DONE');
  await kvart.database.pool.query('UPDATE spaces SET stale_since = NULL WHERE id = $1', [later.id]);
  await hour();
  // What was set aside stays so; what was confirmed is over.
  expect(await waiting()).toEqual([listing]);
});
