import { type DeskPlace, liesIn, type Territory } from '@kvart/domain/desk';
import { parse } from 'csv-parse/sync';
import type { TestClient } from '@kvart/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { solvedNoticeChallenge } from '../../testing/proof.ts';
import { addSpace } from '../../testing/spaces.ts';

let kvart: KvartApp;
let owner: Awaited<ReturnType<KvartApp['member']>>;
let adviser: Awaited<ReturnType<KvartApp['person']>>;
let second: Awaited<ReturnType<KvartApp['person']>>;
const year = String(new Date().getUTCFullYear());

const submitMutation = `mutation ($input: NoticeInput!, $proof: String!) {
  result: submitNotice(input: $input, proof: $proof) { __typename } }`;
const decideMutation = `mutation ($input: DecideNoticeInput!) {
  result: decideNotice(input: $input) { __typename ... on Notice { decision { id } } } }`;
const appealMutation = `mutation ($decisionId: ID!, $text: Text!) {
  result: appealDecision(decisionId: $decisionId, text: $text) { __typename } }`;
const answerMutation = `mutation ($input: AnswerAppealInput!) { result: answerAppeal(input: $input) { __typename } }`;
const send = async (client: TestClient, document: string, variables: object, expected: string) => {
  const { result } = await client.data<{ result: { __typename: string; decision?: { id: string } } }>(
    document,
    {
      ...variables,
    },
  );
  expect(result.__typename).toBe(expected);
  return result;
};

beforeAll(async () => {
  kvart = await startKvart();
  owner = await kvart.member('owner', { name: 'Lastnik', placeId: 'gn:3196359' });
  adviser = await kvart.person({ platformRole: 'adviser' });
  second = await kvart.person({ platformRole: 'adviser' });
  const visitor = kvart.visitor();
  const stories = [
    { reason: 'SPAM', ground: 'RULES', measure: 'HIDE', appeal: 'UPHOLD' },
    { reason: 'FRAUD', ground: 'LAW', measure: 'WARN', appeal: 'REJECT' },
    { reason: 'SPAM', ground: 'RULES', measure: 'NOTHING', appeal: null },
    { reason: 'OTHER', ground: 'RULES', measure: 'HIDE', appeal: 'OPEN' },
    { reason: 'PRIVACY', ground: 'LAW', measure: null, appeal: null },
  ];
  for (const { reason, ground, measure, appeal } of stories) {
    const { id: objectId } = await addSpace(kvart, owner, { state: 'listed' });
    const proof = await solvedNoticeChallenge(visitor);
    const input = { objectType: 'SPACE', objectId, ground, reason, text: 'There is no such room at all.' };
    await send(visitor, submitMutation, { input, proof }, 'NoticeReceipt');
    const { rows } = await kvart.database.pool.query<{ id: string }>(
      'SELECT id FROM notices WHERE object_id = $1',
      [objectId],
    );
    if (!measure) continue;
    const stated = {
      facts: 'We went there and looked.',
      ground,
      basis: measure === 'NOTHING' ? '' : 'Rule 2.',
    };
    const decided = await send(
      adviser.client,
      decideMutation,
      { input: { id: rows[0]?.id, version: 1, measure, ...stated } },
      'Notice',
    );
    if (!appeal) continue;
    const decisionId = decided.decision?.id;
    await send(owner.client, appealMutation, { decisionId, text: 'It is really there.' }, 'Decision');
    if (appeal === 'OPEN') continue;
    const answer = { decisionId, version: 1, answer: appeal, reason: 'We looked once more.' };
    await send(second.client, answerMutation, { input: answer }, 'Decision');
  }
}, 60_000);
afterAll(() => kvart.close());

interface Report {
  centre: string | null;
  centres: { slug: string }[];
  withheld: boolean;
  notices: number;
  waiting: number;
  decisions: number;
  automated: number;
  appeals: number;
  upheld: number;
  rejected: number;
  medianHours: number | null;
  byReason: { name: string; count: number }[];
  byMeasure: { name: string; count: number }[];
}
const query = `query ($period: String, $country: String, $centre: String) {
  transparencyReport(period: $period, country: $country, centre: $centre) { centre centres { slug }
  withheld notices waiting decisions automated appeals upheld rejected medianHours
  byReason { name count } byMeasure { name count } } }`;
const report = async (client: TestClient, variables: object = {}) =>
  (await client.data<{ transparencyReport: Report }>(query, { ...variables })).transparencyReport;

/** The same numbers once more, from the log of acts alone. */
async function fromTheLog(lies: (place: DeskPlace) => boolean = () => true): Promise<Partial<Report>> {
  const { rows } = await kvart.database.pool.query<
    { action: string; reason: string | null; at: Date } & DeskPlace
  >(
    `SELECT l.action, l.reason, l.at, trim(p.country) AS country, p.nuts, p.place_id AS "placeId"
      FROM audit_log l LEFT JOIN audit_places p ON p.entry_id = l.id
      WHERE l.at >= $1::date AND l.at < $1::date + interval '1 year'`,
    [`${year}-01-01`],
  );
  const there = rows.filter(lies);
  const of = (wanted: (action: string) => boolean) => there.filter(({ action }) => wanted(action));
  const tally = (names: (string | null | undefined)[]) =>
    [...new Set(names)]
      .map((name) => ({ name: name ?? '', count: names.filter((one) => one === name).length }))
      .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const decided = of((action) => /^decision\.(?!looked_at|ended)/.test(action));
  const came = of((action) => action === 'notice.submitted');
  return {
    ...{ notices: came.length, decisions: decided.length, waiting: came.length - decided.length },
    appeals: of((action) => action === 'appeal.submitted').length,
    upheld: of((action) => action === 'appeal.upheld').length,
    rejected: of((action) => action === 'appeal.rejected').length,
    byReason: tally(came.map(({ reason }) => reason)),
    byMeasure: tally(decided.map(({ action }) => action.split('.')[1])),
  };
}

it('counts what the log of acts counts, and finds out where it does not', async () => {
  const told = await report(kvart.visitor(), { period: year });
  expect(told).toMatchObject(await fromTheLog());
  expect(told).toMatchObject({ notices: 5, decisions: 4, appeals: 3, upheld: 1, rejected: 1, automated: 0 });
  expect(told.medianHours).toBeGreaterThanOrEqual(0);
  expect(told.medianHours).toBeLessThan(1);
  // The control: a notice that slipped in beside the log shows at once.
  const { rows } = await kvart.database.pool.query<{ id: string }>(
    `INSERT INTO notices (id, object_type, object_id, title, country, ground, reason, text, locale)
     VALUES (gen_random_uuid(), 'space', gen_random_uuid(), 'Slipped in', 'AT', 'rules', 'spam', 'Oglas.', 'sl') RETURNING id`,
  );
  expect(await report(kvart.visitor(), { period: year })).not.toMatchObject(await fromTheLog());
  await kvart.database.pool.query('DELETE FROM notices WHERE id = $1', [rows[0]?.id]);
});

it('tells the public of no area so small that somebody might be known, its desk of all', async () => {
  const si = { period: year, country: 'SI' };
  expect(await report(kvart.visitor(), si)).toMatchObject({ withheld: false, notices: 5 });
  await kvart.database.pool.query(`UPDATE notices SET country = 'AT' WHERE reason = 'privacy'`);
  expect(await report(kvart.visitor(), si)).toMatchObject({ withheld: true, notices: 0, byReason: [] });
  expect(await report(owner.client, si)).toMatchObject({ withheld: true });
  expect(await report(adviser.client, si)).toMatchObject({ withheld: false, notices: 4 });
  expect(await report(kvart.visitor(), { country: 'XX' })).toMatchObject({ withheld: true });
  const wrong = await kvart.visitor().graphql(query, { period: '1999' });
  expect(JSON.stringify(wrong)).toContain('INVALID_INPUT');
});

it('can be taken along as a table with the same numbers', async () => {
  const response = await kvart.visitor().fetch(`/export/transparency.csv?period=${year}&lang=en`);
  expect(response.status).toBe(200);
  const rows: Record<string, string>[] = parse(await response.text(), { columns: true });
  const of = (code: string) => rows.find((row) => row.Code === code)?.Value;
  expect([of('notices'), of('byMeasure.hide'), of('byReason.spam'), of('automated')]).toEqual([
    '5',
    '2',
    '2',
    '0',
  ]);
});

it('is told for the territory of a centre, with the numbers that the log has for it', async () => {
  const { pool } = kvart.database;
  await pool.query(`UPDATE notices SET country = 'SI' WHERE reason = 'privacy'`);
  const abroad = await kvart.member('owner', { name: 'Besitzerin', placeId: 'gn:2761369' });
  const { id: objectId } = await addSpace(kvart, abroad, { state: 'listed', placeId: 'gn:2761369' });
  const visitor = kvart.visitor();
  const proof = await solvedNoticeChallenge(visitor);
  const input = {
    objectType: 'SPACE',
    objectId,
    ground: 'LAW',
    reason: 'FRAUD',
    text: 'There is no such room.',
  };
  await send(visitor, submitMutation, { input, proof }, 'NoticeReceipt');

  const { rows: places } = await pool.query<{ nuts: string }>(
    `SELECT nuts FROM places WHERE id = 'gn:3196359'`,
  );
  const region = places[0]?.nuts.slice(0, 4) ?? '';
  const cases: [Territory[], number, string | null][] = [
    [[], 5, 'gn:3196359'],
    [[{ kind: 'municipality', code: 'gn:3196359' }], 5, null],
    [[{ kind: 'region', code: region }], 5, null],
    [
      [
        { kind: 'region', code: region },
        { kind: 'country', code: 'AT' },
      ],
      6,
      null,
    ],
    [[{ kind: 'country', code: 'AT' }], 1, null],
    [[{ kind: 'municipality', code: 'gn:2761369' }], 1, null],
  ];
  for (const [territories, notices, placeId] of cases) {
    const centre = await kvart.member('editor', {
      ...{
        kind: 'support_organisation',
        sector: 'support',
        verifiedAt: new Date(),
        verifiedUntil: '2099-01-01',
      },
      ...(placeId && { placeId }),
    });
    for (const { kind, code } of territories)
      await pool.query(
        'INSERT INTO territories (id, actor_id, kind, code) VALUES (gen_random_uuid(), $1, $2::territory_kind, $3)',
        [centre.actor.id, kind, code],
      );
    const own: Territory[] = territories.length > 0 ? territories : [{ kind: 'country', code: 'SI' }];
    const asked = { period: year, centre: centre.actor.slug };
    const told = await report(centre.client, asked);
    expect(told).toMatchObject(
      await fromTheLog((place) => own.some((territory) => liesIn(place, territory))),
    );
    expect(told).toMatchObject({ notices, withheld: false, centre: centre.actor.slug });
    expect(told.centres).toContainEqual({ slug: centre.actor.slug });
    // Where so little came in, only its own desk is told.
    expect(await report(visitor, asked)).toMatchObject({ withheld: notices < 5 });
    expect(await report(owner.client, asked)).toMatchObject({ withheld: notices < 5 });
    const response = await visitor.fetch(
      `/export/transparency.csv?period=${year}&centre=${centre.actor.slug}&lang=en`,
    );
    const rows: Record<string, string>[] = parse(await response.text(), { columns: true });
    const counted = rows.find((row) => row.Code === 'notices');
    expect([counted?.Value, counted?.['Territory of a support centre']]).toEqual(
      notices < 5 ? [undefined, undefined] : [String(notices), centre.actor.slug],
    );
  }
  expect(await report(visitor, { period: year, centre: owner.actor.slug })).toMatchObject({ withheld: true });
});
