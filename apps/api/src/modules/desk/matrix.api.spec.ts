import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { buildActor, buildClaim, insert, type TestClient } from '@kvart/testing';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { solvedNoticeChallenge } from '../../testing/proof.ts';
import { addSpace } from '../../testing/spaces.ts';
import { DeskModule } from './desk.module.ts';

type Member = Awaited<ReturnType<KvartApp['member']>>;
const verified = {
  kind: 'support_organisation',
  verifiedAt: new Date(),
  verifiedUntil: '2099-01-01',
} as const;
const stated = { facts: 'We went there and looked.', ground: 'RULES', basis: 'Rule 2.' };
const reason = 'All of them are about one neighbour.';
const sockets: Socket[] = [];

let kvart: KvartApp;
let owner: Member;
let centre: Member;
let elsewhere: Member;
let canary: Record<'space' | 'notice' | 'decision' | 'case' | 'claim' | 'report', string>;
beforeAll(async () => {
  kvart = await startKvart();
  owner = await kvart.member('owner', { name: 'Lastnik', kind: 'small_business', placeId: 'gn:3196359' });
  centre = await kvart.member('owner', { name: 'Središče', placeId: 'gn:3196359', ...verified });
  elsewhere = await kvart.member('owner', { name: 'Zentrum', placeId: 'gn:2761369', ...verified });
  const { id: space } = await addSpace(kvart, owner, { state: 'listed' });
  const notice = await received(space);
  const decided = await received(space);
  await decide(centre.client, decided, 'HIDE');
  const decision = await idOf('SELECT id FROM decisions WHERE notice_id = $1', decided);
  await owner.client.data(
    'mutation ($id: ID!) { appealDecision(decisionId: $id, text: "It is really there.") { __typename } }',
    { id: decision },
  );
  canary = {
    space,
    notice,
    decision,
    case: await idOf('SELECT id FROM desk_cases WHERE source_id = $1', notice),
    claim: await claimed(),
    report: await idOf(
      `INSERT INTO vacancy_reports (id, place_id, address, source, vacant_for, locale)
       VALUES (gen_random_uuid(), 'gn:3196359', $1, 'other', 'unknown', 'sl') RETURNING id`,
      'Canary street 1',
    ),
  };
});
afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await kvart.close();
});

const idOf = async (text: string, value: string) =>
  String((await kvart.database.pool.query<{ id: string }>(text, [value])).rows[0]?.id);
const received = async (objectId: string): Promise<string> => {
  const { rows } = await kvart.database.pool.query<{ id: string }>(
    `INSERT INTO notices (id, object_type, object_id, title, affected_actor_id, country, ground, reason, text, locale)
     VALUES (gen_random_uuid(), 'space', $1, 'Canary', $2, 'SI', 'rules', 'spam', 'Canary words.', 'sl') RETURNING id`,
    [objectId, owner.actor.id],
  );
  return String(rows[0]?.id);
};
const claimed = async (): Promise<string> => {
  const unclaimed = buildActor({ placeId: 'gn:3196359', isUnclaimed: true });
  const claim = buildClaim({ actorId: unclaimed.id, personId: owner.person.id, way: 'word' });
  await insert(kvart.database.pool, 'actors', [unclaimed]);
  await insert(kvart.database.pool, 'claims', [{ ...claim, message: 'Canary note.' }]);
  return claim.id;
};
const decide = (client: TestClient, id: string, measure: string) =>
  client.data(
    'mutation ($input: DecideNoticeInput!) { decideNotice(input: $input) { __typename ... on UserError { code } } }',
    { input: { id, version: 1, measure, ...stated, ...(measure === 'NOTHING' && { basis: '' }) } },
  );

const problem = '__typename ... on UserError { code }';
interface Try {
  query: string;
  variables?: () => object;
  /** What somebody of another territory gets. */
  gets: object;
}
const nothing = (name: string) => ({ [name]: null });
const notThere = (name: string) => ({ [name]: { code: 'not_found' } });

/** What an adviser of another territory tries with what lies in this one. */
const tries: Record<string, Try> = {
  notice: {
    query: 'query ($id: ID!) { notice(id: $id) { text } }',
    variables: () => ({ id: canary.notice }),
    gets: nothing('notice'),
  },
  decision: {
    query: 'query ($id: ID!) { decision(id: $id) { facts } }',
    variables: () => ({ id: canary.decision }),
    gets: nothing('decision'),
  },
  decideNotice: {
    query: `mutation ($input: DecideNoticeInput!) { decideNotice(input: $input) { ${problem} } }`,
    variables: () => ({ input: { id: canary.notice, version: 1, measure: 'HIDE', ...stated } }),
    gets: notThere('decideNotice'),
  },
  appealDecision: {
    query: `mutation ($id: ID!) { appealDecision(decisionId: $id, text: "It is really there.") { ${problem} } }`,
    variables: () => ({ id: canary.decision }),
    gets: notThere('appealDecision'),
  },
  answerAppeal: {
    query: `mutation ($input: AnswerAppealInput!) { answerAppeal(input: $input) { ${problem} } }`,
    variables: () => ({ input: { decisionId: canary.decision, version: 1, answer: 'UPHOLD', reason } }),
    gets: notThere('answerAppeal'),
  },
  stepNotifier: {
    query: `mutation ($input: StepNotifierInput!) { stepNotifier(input: $input) { ${problem} } }`,
    variables: () => ({ input: { noticeId: canary.notice, step: 'WARN', reason } }),
    gets: notThere('stepNotifier'),
  },
  deskSummary: {
    query: '{ deskSummary { waiting overdue rooms } }',
    gets: { deskSummary: { waiting: 0, overdue: 0, rooms: expect.arrayContaining(['AT']) as string[] } },
  },
  deskCases: {
    query: `{ deskCases(share: HANDED_OVER, territory: { kind: COUNTRY, code: "SI" }) {
      totalCount nodes { title } counts { overdue kinds { kind } assignees { name } shares { count } } } }`,
    gets: { deskCases: { totalCount: 0, nodes: [], counts: { overdue: 0, kinds: [], assignees: [] } } },
  },
  stepCase: {
    query: `mutation ($id: ID!) { stepCase(id: $id, version: 1, step: TAKE) { ${problem} } }`,
    variables: () => ({ id: canary.case }),
    gets: notThere('stepCase'),
  },
  stepCases: {
    query: `mutation ($cases: [CaseRef!]!) { stepCases(cases: $cases, step: TAKE) {
      ${problem} ... on CasesStepped { overtaken cases { title } } } }`,
    variables: () => ({ cases: [{ id: canary.case, version: 1 }] }),
    gets: { stepCases: { overtaken: 1, cases: [] } },
  },
  handOverChoices: {
    query: 'query ($id: ID!) { handOverChoices(caseId: $id) { id name } }',
    variables: () => ({ id: canary.case }),
    gets: { handOverChoices: [] },
  },
  handOverCase: {
    query: `mutation ($id: ID!, $centre: ID!) {
      handOverCase(id: $id, version: 1, centreId: $centre, note: "It is yours, I think.") { ${problem} } }`,
    variables: () => ({ id: canary.case, centre: elsewhere.actor.id }),
    gets: notThere('handOverCase'),
  },
  putOffCase: {
    query: `mutation ($id: ID!) { putOffCase(id: $id, version: 1, until: "2099-01-01", reason: "Later.") { ${problem} } }`,
    variables: () => ({ id: canary.case }),
    gets: notThere('putOffCase'),
  },
  log: {
    query: 'query ($object: ID) { log(filter: { object: $object }) { nodes { title reason } } }',
    variables: () => ({ object: canary.decision }),
    gets: { log: { nodes: [] } },
  },
  checkLog: { query: `mutation { checkLog { ${problem} } }`, gets: notThere('checkLog') },
};
/** The same with claims and reports, whose operations are their modules'. */
const triesElsewhere: Record<string, Try> = {
  claim: {
    query: 'query ($id: ID!) { claim(id: $id) { note } }',
    variables: () => ({ id: canary.claim }),
    gets: nothing('claim'),
  },
  claimsToDecide: {
    query: '{ claimsToDecide { totalCount nodes { note } } }',
    gets: { claimsToDecide: { totalCount: 0, nodes: [] } },
  },
  decideClaim: {
    query: `mutation ($id: ID!) { decideClaim(id: $id, version: 1, decision: GRANT, reason: "We know her.") { ${problem} } }`,
    variables: () => ({ id: canary.claim }),
    gets: notThere('decideClaim'),
  },
  vacancyReport: {
    query: 'query ($id: ID!) { vacancyReport(id: $id) { address } }',
    variables: () => ({ id: canary.report }),
    gets: nothing('vacancyReport'),
  },
  vacancyReports: {
    query: '{ vacancyReports { totalCount nodes { address } } reportDesk { waiting } }',
    gets: { vacancyReports: { totalCount: 0, nodes: [] }, reportDesk: { waiting: 0 } },
  },
  takeReportStep: {
    query: `mutation ($id: ID!) { takeReportStep(id: $id, version: 1, action: TRIAGE) { ${problem} } }`,
    variables: () => ({ id: canary.report }),
    gets: notThere('takeReportStep'),
  },
};
/** Operations that have nothing to do with where somebody looks after. */
const open: Record<string, string> = {
  answerTemplates: 'of one’s own centres alone, tried beside templates',
  saveAnswerTemplate: 'of one’s own centres alone, tried beside templates',
  removeAnswerTemplate: 'of one’s own centres alone, tried beside templates',
  noticeChallenge: 'anybody may send a notice',
  noticeTarget: 'names what anybody sees',
  submitNotice: 'anybody may send a notice',
  supportCentres: 'administrators alone, tried beside territories',
  territoryChoices: 'administrators alone; names of places and regions',
  territoryMap: 'administrators alone; which country has whom',
  setTerritories: 'administrators alone, tried beside territories',
  serviceLevels: 'the same for all',
  setServiceLevels: 'administrators alone, tried beside service levels',
  logDesk: 'says whether one has a desk, and the state of the chain',
  transparencyReport: 'public numbers',
};

/** The operations of the desk as the module itself has them, so that a new one cannot be forgotten. */
const operations = (Reflect.getMetadata('providers', DeskModule) as { prototype: object }[]).flatMap(
  ({ prototype }) =>
    Object.getOwnPropertyNames(prototype).filter((name) => {
      const method: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
      const type: unknown =
        typeof method === 'function' && Reflect.getMetadata('graphql:resolver_type', method);
      return type === 'Query' || type === 'Mutation';
    }),
);

it('tries every operation of the desk', () => {
  expect(operations.length).toBeGreaterThan(15);
  expect(operations.toSorted()).toEqual([...Object.keys(tries), ...Object.keys(open)].toSorted());
});

it('neither shows nor does anything for an adviser of another territory, whatever the operation', async () => {
  for (const [name, { query, variables, gets }] of Object.entries({ ...tries, ...triesElsewhere })) {
    const answer = await elsewhere.client.data<object>(query, { ...variables?.() });
    expect(answer, name).toMatchObject(gets);
    expect(JSON.stringify(answer), name).not.toContain('Canary');
    // What is not there looks the same.
    const unknown = JSON.parse(
      JSON.stringify(variables?.() ?? {}).replaceAll(
        /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
        randomUUID(),
      ),
    ) as object;
    expect(await elsewhere.client.data<object>(query, { ...unknown }), name).toEqual(answer);
  }
  // The control: for those of the territory it is there.
  for (const [name, word] of [
    ['notice', 'Canary words.'],
    ['claim', 'Canary note.'],
    ['vacancyReport', 'Canary street'],
  ] as const) {
    const { query, variables } = { ...tries, ...triesElsewhere }[name] ?? { query: '' };
    expect(JSON.stringify(await centre.client.data(query, { ...variables?.() })), name).toContain(word);
  }
});

it('keeps claims and reports from a centre of the same country that looks after another region', async () => {
  const region = await kvart.member('owner', { name: 'Podravje', placeId: 'gn:3196359', ...verified });
  await kvart.database.pool.query(
    `INSERT INTO territories (id, actor_id, kind, code) VALUES (gen_random_uuid(), $1, 'region', 'SI032')`,
    [region.actor.id],
  );
  for (const [name, { query, variables, gets }] of Object.entries(triesElsewhere))
    expect(await region.client.data<object>(query, { ...variables?.() }), name).toMatchObject(gets);
});

it('lets nobody answer an appeal against their own decision, neither as centre nor as administrator', async () => {
  const { query, variables } = tries.answerAppeal ?? { query: '' };
  expect(await centre.client.data(query, { ...variables?.() })).toMatchObject({
    answerAppeal: { code: 'same_person' },
  });
  await kvart.database.pool.query(`UPDATE persons SET platform_role = 'admin' WHERE id = $1`, [
    centre.person.id,
  ]);
  const both = await centre.client.data(query, { ...variables?.() });
  await kvart.database.pool.query(`UPDATE persons SET platform_role = 'member' WHERE id = $1`, [
    centre.person.id,
  ]);
  expect(both).toMatchObject({ answerAppeal: { code: 'same_person' } });
});

it('tells over sockets of one’s own queue only, and nothing but that it changed', async () => {
  const connect = async (client: TestClient) => {
    const cookie = `kvart_session=${client.cookie('kvart_session') ?? ''}`;
    const socket = io(kvart.url, {
      ...{ transports: ['websocket'], reconnection: false, forceNew: true },
      extraHeaders: { origin: kvart.url, cookie },
    });
    sockets.push(socket);
    await new Promise((resolve, reject) =>
      socket.once('connect', () => resolve(null)).once('connect_error', reject),
    );
    return socket;
  };
  const watch = (socket: Socket, deskId: string) =>
    socket.timeout(5_000).emitWithAck('watch', { deskId }) as Promise<unknown>;
  const [theirs, ours] = [await connect(elsewhere.client), await connect(centre.client)];
  for (const room of ['SI', 'all', 'none'])
    expect(await watch(theirs, room)).toEqual({ ok: false, code: 'not_found' });
  expect(await watch(theirs, 'AT')).toEqual({ ok: true });
  expect(await watch(ours, 'SI')).toEqual({ ok: true });
  const heard: unknown[] = [];
  theirs.on('desk.changed', () => heard.push('elsewhere'));
  const told = new Promise((resolve) => ours.once('desk.changed', resolve));
  await received(canary.space);
  expect(await told).toEqual({});
  expect(heard).toEqual([]);
});

it('warns somebody whose notices lead to nothing, then does not hear them, with a reason each time', async () => {
  const nagger = await kvart.person();
  const step = async (noticeId: string, name: string, until: string | null = null) =>
    (
      await centre.client.data<{ result: object }>(
        `mutation ($input: StepNotifierInput!) { result: stepNotifier(input: $input) { ${problem}
          ... on Notice { notifier { warned limitedUntil viewerSteps } } } }`,
        { input: { noticeId, step: name, until, reason } },
      )
    ).result;
  const { id: objectId } = await addSpace(kvart, owner, { state: 'listed' });
  let last = '';
  for (let n = 0; n < 3; n += 1) {
    // Two are bad luck.
    if (n === 2) expect(await step(last, 'WARN')).toMatchObject({ code: 'wrong_state' });
    last = await received(objectId);
    await kvart.database.pool.query('UPDATE notices SET notifier_id = $2 WHERE id = $1', [
      last,
      nagger.person.id,
    ]);
    await decide(centre.client, last, 'NOTHING');
  }
  const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  expect(await step(last, 'LIMIT', soon)).toMatchObject({ code: 'wrong_state' });
  expect(await step(last, 'WARN')).toMatchObject({ notifier: { warned: true, viewerSteps: ['LIMIT'] } });
  expect(await step(last, 'LIMIT', '2099-01-01')).toMatchObject({ __typename: 'InvalidInput' });
  expect(await step(last, 'LIMIT', soon)).toMatchObject({
    notifier: { limitedUntil: soon, viewerSteps: [] },
  });
  const again = async () =>
    nagger.client.data(
      `mutation ($input: NoticeInput!, $proof: String!) { submitNotice(input: $input, proof: $proof) { ${problem} } }`,
      {
        input: {
          objectType: 'SPACE',
          objectId,
          ground: 'RULES',
          reason: 'SPAM',
          text: 'Look at this, please.',
        },
        proof: await solvedNoticeChallenge(nagger.client),
      },
    );
  expect(await again()).toMatchObject({ submitNotice: { code: 'notices_paused' } });
  await kvart.database.pool.query(
    'UPDATE notifier_steps SET until = current_date - 1 WHERE until IS NOT NULL',
  );
  expect(await again()).toMatchObject({ submitNotice: { __typename: 'NoticeReceipt' } });
  await kvart.mailbox.waitFor((mail) => mail.to.includes(nagger.person.email));
});
