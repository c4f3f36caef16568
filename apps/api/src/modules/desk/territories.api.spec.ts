import type { TestClient } from '@kvart/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';

let kvart: KvartApp;
let admin: Awaited<ReturnType<KvartApp['person']>>;
let centre: Awaited<ReturnType<KvartApp['member']>>;
let second: Awaited<ReturnType<KvartApp['member']>>;
const verified = { verifiedAt: new Date('2026-01-01'), verifiedUntil: '2099-01-01' };
beforeAll(async () => {
  kvart = await startKvart();
  admin = await kvart.person({ platformRole: 'admin' });
  const office = { kind: 'support_organisation' as const, placeId: 'gn:3196359', ...verified };
  centre = await kvart.member('owner', { ...office, name: 'Središče' });
  second = await kvart.member('owner', { ...office, name: 'Zavod' });
  await kvart.member('owner', { kind: 'ngo', placeId: 'gn:724443' });
});
afterAll(() => kvart.close());

const problem = '__typename ... on UserError { code } ... on InvalidInput { issues { path code } }';
const mapQuery = `{ territoryMap { version centres { id name territories { kind code name } }
  gaps { country region places things } overlaps { country region places centres } } }`;
const setMutation = `mutation ($actorId: ID!, $version: Int!, $territories: [TerritoryInput!]!) {
  result: setTerritories(actorId: $actorId, version: $version, territories: $territories) {
    ${problem} ... on SupportCentre { territories { kind code name } } ... on StaleVersion { currentVersion } } }`;
const levelsQuery = '{ serviceLevels { version levels { kind days } } }';
const levelsMutation = `mutation ($version: Int!, $levels: [ServiceLevelInput!]!) {
  result: setServiceLevels(version: $version, levels: $levels) {
    ${problem} ... on ServiceLevels { version levels { kind days } } } }`;

interface TerritoryMap {
  version: number;
  centres: { id: string; territories: object[] }[];
  gaps: { country: string; things: number }[];
  overlaps: { country: string; centres: string[] }[];
}
interface Levels {
  version: number;
  levels: { kind: string; days: number }[];
}
const mapOf = async (client: TestClient) =>
  (await client.data<{ territoryMap: TerritoryMap }>(mapQuery)).territoryMap;
const send = async <T = Record<string, unknown>>(client: TestClient, document: string, variables: object) =>
  (await client.data<{ result: T }>(document, { ...variables })).result;

it('shows who looks after what, where nobody does, and where several do', async () => {
  const before = await mapOf(admin.client);
  // Without a territory each looks after its own country, so both after the same.
  expect(before.overlaps).toEqual([
    expect.objectContaining({ country: 'SI', centres: ['Središče', 'Zavod'] }),
  ]);
  expect(before.gaps).toEqual([expect.objectContaining({ country: 'SK', things: 1 })]);
  const set = (actorId: string, version: number, territories: object[]) =>
    send(admin.client, setMutation, { actorId, version, territories });
  expect(await set(second.actor.id, before.version, [{ kind: 'COUNTRY', code: 'SK' }])).toMatchObject({
    territories: [{ kind: 'COUNTRY', name: 'SK' }],
  });
  const after = await mapOf(admin.client);
  expect(after).toMatchObject({ version: before.version + 1, gaps: [], overlaps: [] });
  // Somebody who still looks at the map of before does not undo what was drawn since.
  expect(await set(centre.actor.id, before.version, [])).toMatchObject({
    ...{ __typename: 'StaleVersion', currentVersion: before.version + 1 },
  });
});

it('finds territories by name in the reader’s language, by code, and by town', async () => {
  const query = 'query ($text: String!) { territoryChoices(text: $text) { kind code name country } }';
  const choices = async (text: string) =>
    (await admin.client.data<{ territoryChoices: { kind: string; code: string }[] }>(query, { text }))
      .territoryChoices;
  expect((await choices('slov')).filter(({ kind }) => kind === 'COUNTRY').map(({ code }) => code)).toEqual([
    ...['SI', 'SK'],
  ]);
  expect(await choices('Ljublj')).toContainEqual(expect.objectContaining({ code: 'gn:3196359' }));
  expect(await choices('%')).toEqual([]);
});

it('gives each kind of case its days, of two who change them at once only one', async () => {
  const { serviceLevels } = await admin.client.data<{ serviceLevels: Levels }>(levelsQuery);
  expect(serviceLevels.levels).toContainEqual({ kind: 'NOTICE', days: 2 });
  const { version } = serviceLevels;
  const set = (client: TestClient, days: number) =>
    send<Levels & { __typename: string }>(client, levelsMutation, {
      ...{ version, levels: [{ kind: 'NOTICE', days }] },
    });
  expect(await set(admin.client, 0)).toMatchObject({ issues: [{ code: 'too_small' }] });
  const other = await kvart.person({ platformRole: 'admin' });
  const answers = await Promise.all([set(admin.client, 5), set(other.client, 6)]);
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['ServiceLevels', 'StaleVersion']);
  const winner = answers.find(({ __typename }) => __typename === 'ServiceLevels');
  const days = winner?.levels.find(({ kind }) => kind === 'NOTICE')?.days ?? 0;
  const { rows } = await kvart.database.pool.query<{ days: number }>(
    `INSERT INTO notices (id, object_type, object_id, title, country, ground, reason, text, locale)
     VALUES (gen_random_uuid(), 'space', gen_random_uuid(), 'Soba', 'SI', 'rules', 'spam', 'Oglas.', 'sl')
     RETURNING (SELECT NULL::int) AS days`,
  );
  expect(rows).toHaveLength(1);
  const { rows: due } = await kvart.database.pool.query<{ days: number }>(
    `SELECT extract(day FROM due_at - opened_at)::int AS days FROM desk_cases WHERE title = 'Soba'`,
  );
  expect(due).toEqual([{ days }]);
  const { rows: log } = await kvart.database.pool.query(
    `SELECT action, reason FROM audit_log WHERE action = 'service_levels.set'`,
  );
  expect(log).toEqual([{ action: 'service_levels.set', reason: `notice ${days} d` }]);
});

it('is for administrators alone', async () => {
  const adviser = await kvart.person({ platformRole: 'adviser' });
  for (const client of [kvart.visitor(), centre.client, adviser.client])
    for (const query of [mapQuery, levelsQuery, '{ territoryChoices(text: "a") { code } }']) {
      const { errors } = await client.graphql(query);
      expect(errors[0]?.extensions?.code).toMatch(/^(ADMIN_ONLY|SIGN_IN_REQUIRED|FORBIDDEN)$/);
    }
  expect(
    await send(adviser.client, levelsMutation, { version: 1, levels: [{ kind: 'NOTICE', days: 3 }] }),
  ).toMatchObject({ code: 'admin_only' });
});
