import { buildInterest, insert, type TestClient } from '@kvart/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace, statementsOf } from '../../testing/spaces.ts';
import { Cases } from './cases.service.ts';
import { anyCase } from './case-conditions.sql.ts';
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
const counts = `counts { overdue kinds { kind count } shares { share count } ages { age count }
  assignees { id name count } territories { kind code name count } }`;
const stepMutation = `mutation ($id: ID!, $version: Int!, $step: CaseStep!) {
  result: stepCase(id: $id, version: $version, step: $step) {
    __typename ... on UserError { code } ... on DeskCase { ${line} } } }`;

type Case = Record<'id' | 'kind' | 'title' | 'path', string> & {
  version: number;
  assigneeName: string | null;
  isMine: boolean;
};
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
  expect(deskSummary).toMatchObject({ waiting: 3, overdue: 1 });
  expect(deskSummary?.kinds).toContainEqual({ kind: 'NOTICE', waiting: 1 });
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
        `query { deskCases(first: 20) { totalCount nodes { ${line} } pageInfo { hasNextPage endCursor } ${counts} } }`,
      )
    ).deskCases;
  });
  // Who asks, for which centres, what waits there, and how much of each.
  expect(statements.length).toBeLessThanOrEqual(4);
  expect(page).toMatchObject({ totalCount: 1000, pageInfo: { hasNextPage: true } });
  const next = await list(centre.client, { first: 20, after: page?.pageInfo.endCursor });
  const ids = [...(page?.nodes ?? []), ...next.deskCases.nodes].map(({ id }) => id);
  expect(new Set(ids).size).toBe(40);
  const scope = {
    everywhere: false,
    centres: [{ actorId: centre.actor.id, territories: [{ kind: 'country', code: 'SI' }] }],
  } as const;
  for (const kind of [null, 'appeal'] as const) {
    const asked = { ...anyCase, scope, personId: centre.person.id, kind, first: 20, after: null };
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

const handed =
  'id version title isMine canBeHandled handedToName handedFromName handedNote putOffUntil putOffReason';
interface Handed {
  id: string;
  version: number;
  title: string;
  isMine: boolean;
  handedToName: string | null;
  __typename: string;
  code?: string;
  issues?: { code: string }[];
}
const answer = `__typename ... on UserError { code } ... on InvalidInput { issues { code } } ... on DeskCase { ${handed} }`;
const handOver = async (
  client: TestClient,
  { id, version }: Pick<Case, 'id' | 'version'>,
  centreId: string,
) =>
  (
    await client.data<{ result: Handed }>(
      `mutation ($id: ID!, $version: Int!, $centreId: ID!) { result: handOverCase(id: $id, version: $version,
        centreId: $centreId, note: "You know the people there.") { ${answer} } }`,
      { id, version, centreId },
    )
  ).result;
const putOff = async (client: TestClient, { id, version }: Pick<Case, 'id' | 'version'>, days: number) =>
  (
    await client.data<{ result: Handed }>(
      `mutation ($id: ID!, $version: Int!, $until: Date!) { result: putOffCase(id: $id, version: $version,
        until: $until, reason: "They are away.") { ${answer} } }`,
      { id, version, until: new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10) },
    )
  ).result;

it('is handed to another centre, which is told, acts and reads what was done before; the first reads on', async () => {
  await kvart.database.pool.query('DELETE FROM desk_cases');
  const graz = await kvart.member('owner', {
    ...{ name: 'Zentrum', kind: 'support_organisation', placeId: 'gn:2761369' },
    ...{ verifiedAt: new Date('2026-01-01'), verifiedUntil: '2099-01-01' },
  });
  const neighbour = await kvart.member('owner', {
    ...{ name: 'Soseda', kind: 'support_organisation', placeId: 'gn:3196359' },
    ...{ verifiedAt: new Date('2026-01-01'), verifiedUntil: '2099-01-01' },
  });
  const noticeId = await notice('SI', 'Handed');
  const [one] = (await list(centre.client)).deskCases.nodes;
  if (!one) throw new Error('No case.');
  const choices = (client: TestClient) =>
    client
      .data<{ handOverChoices: { name: string; looksAfter: boolean }[] }>(
        'query ($id: ID!) { handOverChoices(caseId: $id) { name looksAfter } }',
        { id: one.id },
      )
      .then(({ handOverChoices }) => handOverChoices.map(({ name }) => name));
  expect(await choices(centre.client)).toEqual(['Soseda']);
  expect(await choices(stranger.client)).toEqual([]);
  expect(await choices(admin.client)).toEqual(expect.arrayContaining(['Soseda', 'Središče', 'Zentrum']));
  // Advisers hand over within the territory, nobody to what is no centre, administrators anywhere.
  expect(await handOver(centre.client, one, graz.actor.id)).toMatchObject({ code: 'invalid_input' });
  expect(await handOver(admin.client, one, stranger.actor.id)).toMatchObject({ code: 'invalid_input' });
  const taken = await step(second.client, one);
  expect(await handOver(centre.client, taken, neighbour.actor.id)).toMatchObject({ code: 'case_taken' });
  const free = await step(second.client, taken, 'GIVE_BACK');
  const away = await handOver(admin.client, free, graz.actor.id);
  expect(away).toMatchObject({ handedToName: 'Zentrum', handedFromName: null, canBeHandled: true });

  const theirs = (await list(graz.client)).deskCases.nodes;
  expect(theirs.map(({ title }) => title)).toEqual(['Handed']);
  const open = 'query ($id: ID!) { notice(id: $id) { text viewerMeasures } }';
  const read = (client: TestClient) => client.data<{ notice: object | null }>(open, { id: noticeId });
  expect(await read(graz.client)).toMatchObject({ notice: { text: 'Oglas.' } });
  const history = await graz.client.data<{ log: { nodes: { action: string; reason: string | null }[] } }>(
    'query ($object: ID) { log(filter: { object: $object }) { nodes { action reason } } }',
    { object: noticeId },
  );
  expect(history.log.nodes).toContainEqual({
    ...{ action: 'case.handed_over', reason: 'You know the people there.' },
  });
  const told = async () =>
    (
      await graz.client.data<{ notifications: { nodes: { text: string }[] } }>(
        '{ notifications(first: 5) { nodes { text } } }',
      )
    ).notifications.nodes.map(({ text }) => text);
  await expect.poll(told, { timeout: 8000 }).toEqual([expect.stringContaining('Handed')]);

  // The first centre reads, but neither takes nor decides.
  expect((await list(centre.client)).deskCases.nodes).toEqual([]);
  expect((await list(centre.client, { share: 'HANDED_OVER' })).deskCases.totalCount).toBe(1);
  expect(await read(centre.client)).toMatchObject({ notice: { viewerMeasures: [] } });
  expect(await step(centre.client, away)).toMatchObject({ code: 'case_taken' });
  const decision = {
    id: noticeId,
    version: 1,
    measure: 'NOTHING',
    facts: 'All is well there.',
    ground: 'RULES',
  };
  const decide = (client: TestClient) =>
    client.data<object>(
      'mutation ($input: DecideNoticeInput!) { r: decideNotice(input: $input) { __typename ... on UserError { code } } }',
      { input: decision },
    );
  expect(await decide(centre.client)).toMatchObject({ r: { code: 'case_taken' } });
  expect(await decide(neighbour.client)).toMatchObject({ r: { code: 'case_taken' } });
  expect(await decide(graz.client)).toMatchObject({ r: { __typename: 'Notice' } });
});

it('is put off for a while and comes back by itself, late where it is late', async () => {
  await kvart.database.pool.query('DELETE FROM desk_cases');
  await notice('SI', 'Off', 5);
  const [one] = (await list(centre.client)).deskCases.nodes;
  if (!one) throw new Error('No case.');
  // A notice may wait two days.
  expect(await putOff(centre.client, one, 3)).toMatchObject({ issues: [{ code: 'too_late' }] });
  expect(await putOff(stranger.client, one, 2)).toMatchObject({ code: 'not_found' });
  const off = await putOff(centre.client, one, 2);
  expect(off).toMatchObject({ putOffReason: 'They are away.', title: 'Off' });
  expect((await list(centre.client)).deskCases.nodes).toEqual([]);
  const late = await centre.client.data<Listed & { late: { totalCount: number } }>(
    '{ deskSummary { waiting overdue } late: deskCases(overdue: true) { totalCount } }',
  );
  expect(late).toMatchObject({ deskSummary: { waiting: 0, overdue: 1 }, late: { totalCount: 1 } });
  expect((await list(centre.client, { share: 'PUT_OFF' })).deskCases.totalCount).toBe(1);
  await kvart.database.pool.query('UPDATE desk_cases SET put_off_until = current_date');
  expect((await list(centre.client)).deskCases.totalCount).toBe(1);
  const again = await putOff(centre.client, off, 1);
  expect(await step(centre.client, again, 'BRING_BACK')).toMatchObject({ __typename: 'DeskCase' });
  expect((await list(centre.client)).deskCases.totalCount).toBe(1);
});

it('counts what each choice would show, given all others', async () => {
  await kvart.database.pool.query('DELETE FROM desk_cases');
  await Promise.all([notice('SI', 'Old', 40), notice('SI', 'New'), notice('SI', 'Mine')]);
  await kvart.database.pool.query(
    `INSERT INTO vacancy_reports (id, place_id, address, source, vacant_for, locale)
     VALUES (gen_random_uuid(), 'gn:3196359', 'Glavni trg 2', 'other', 'unknown', 'sl')`,
  );
  const mine = (await list(second.client)).deskCases.nodes.find(({ title }) => title === 'Mine');
  if (mine) await step(second.client, mine);
  interface Counted {
    totalCount: number;
    nodes: { title: string }[];
    counts: { overdue: number } & Record<string, { count: number }[]>;
  }
  const asked = async (args: string) =>
    (
      await centre.client.data<{ deskCases: Counted }>(
        `{ deskCases(${args}) { totalCount nodes { title } ${counts} } }`,
      )
    ).deskCases;
  const all = await asked('share: ALL');
  expect(all.counts).toMatchObject({
    ...{ overdue: 1, assignees: [{ id: second.person.id, count: 1 }] },
    territories: [{ kind: 'COUNTRY', code: 'SI', count: 4 }],
  });
  expect(all.counts.kinds).toEqual(
    expect.arrayContaining([
      { kind: 'NOTICE', count: 3 },
      { kind: 'VACANCY_REPORT', count: 1 },
    ]),
  );
  const count = (of: Counted, list: string, name: object) =>
    of.counts[list]?.find((one) => Object.entries(name).every(([k, v]) => Reflect.get(one, k) === v))?.count;
  expect(count(all, 'shares', { share: 'FREE' })).toBe(3);
  // Each count says what choosing it shows.
  for (const age of ['WEEK', 'QUARTER'] as const)
    expect((await asked(`age: ${age}`)).totalCount).toBe(count(all, 'ages', { age }));
  const others = await asked(`kind: NOTICE, assigneeId: "${second.person.id}"`);
  expect(others.nodes.map(({ title }) => title)).toEqual(['Mine']);
  expect(count(others, 'kinds', { kind: 'VACANCY_REPORT' })).toBeUndefined();
  expect(count(others, 'shares', { share: 'OTHERS' })).toBe(1);
  expect((await asked('territory: { kind: MUNICIPALITY, code: "gn:3196359" }')).totalCount).toBe(1);
});
