import { parse } from 'csv-parse/sync';
import type { TestClient } from '@kvart/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addRoom } from '../../testing/project-rooms.ts';
import { addSpace } from '../../testing/spaces.ts';
import { countStatement, logStatement } from './log.sql.ts';

let kvart: KvartApp;
let centre: Awaited<ReturnType<KvartApp['member']>>;
let elsewhere: Awaited<ReturnType<KvartApp['member']>>;
let stranger: Awaited<ReturnType<KvartApp['member']>>;
let admin: Awaited<ReturnType<KvartApp['person']>>;
let noticeId = '';
const record = (
  action: string,
  objectType: string,
  objectId: string,
  personId: string | null,
  at = 'now()',
) =>
  kvart.database.pool.query(
    `INSERT INTO audit_log (id, at, person_id, action, object_type, object_id)
     VALUES (gen_random_uuid(), ${at}, $1, $2, $3, $4)`,
    [personId, action, objectType, objectId],
  );

beforeAll(async () => {
  kvart = await startKvart();
  const verified = {
    kind: 'support_organisation',
    verifiedAt: new Date(),
    verifiedUntil: '2099-01-01',
  } as const;
  centre = await kvart.member('owner', { name: 'Središče', placeId: 'gn:3196359', ...verified });
  elsewhere = await kvart.member('owner', { name: 'Zentrum', placeId: 'gn:2761369', ...verified });
  stranger = await kvart.member('owner', { name: 'Lastnik', kind: 'small_business', placeId: 'gn:3196359' });
  admin = await kvart.person({ platformRole: 'admin' });
  const space = await addSpace(kvart, stranger, { state: 'listed', title: { en: 'Bakery' } });
  const { rows } = await kvart.database.pool.query<{ id: string }>(
    `INSERT INTO notices (id, object_type, object_id, title, country, ground, reason, text, locale, notifier_id)
     VALUES (gen_random_uuid(), 'space', $1, 'Bakery', 'SI', 'rules', 'spam', 'Secret words.', 'sl', $2) RETURNING id`,
    [space.id, stranger.person.id],
  );
  noticeId = String(rows[0]?.id);
  await record('space.published', 'space', space.id, stranger.person.id, `'2026-01-05'`);
  await record('notice.submitted', 'notice', noticeId, stranger.person.id);
  await record('account.password_changed', 'person', stranger.person.id, stranger.person.id);
});
afterAll(() => kvart.close());

const query = `query ($filter: LogFilter, $first: Int, $after: String) {
  logDesk { everywhere mayCheck check { changed links } }
  log(filter: $filter, first: $first, after: $after) {
    nodes { id action personName actorName reason title path } pageInfo { hasNextPage endCursor } } }`;
interface Listed {
  logDesk: {
    everywhere: boolean;
    mayCheck: boolean;
    check: { changed: number; links: number } | null;
  } | null;
  log: {
    nodes: {
      id: string;
      action: string;
      personName: string | null;
      actorName: string | null;
      title: string | null;
      path: string | null;
    }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}
const read = (client: TestClient, filter: object = {}, page: object = {}) =>
  client.data<Listed>(query, { filter, ...page });
const actions = async (client: TestClient, filter: object = {}) =>
  (await read(client, filter)).log.nodes.map(({ action }) => action);

it('shows a centre what fell in its territory, administrators everything, others nothing', async () => {
  expect((await actions(centre.client)).toSorted()).toEqual(['notice.submitted', 'space.published']);
  const { log } = await read(centre.client, { action: 'notice' });
  // A centre does not learn who sent a notice.
  expect(log.nodes[0]).toMatchObject({
    personName: null,
    title: 'Bakery',
    path: `/desk/notices/${noticeId}`,
  });
  expect(await actions(elsewhere.client)).toEqual([]);
  expect(await read(stranger.client)).toMatchObject({ logDesk: null, log: { nodes: [] } });
  expect(JSON.stringify(await kvart.visitor().graphql(query, { filter: {} }))).toMatch(/sign_in_required/i);
  expect(await actions(admin.client)).toEqual(
    expect.arrayContaining(['account.password_changed', 'space.published', 'notice.submitted']),
  );
  const name = stranger.person.name;
  const sent = (await read(admin.client, { action: 'notice.submitted' })).log.nodes;
  expect(sent).toMatchObject([{ personName: name }]);
});

it('finds acts by person, actor, thing, action and period, page by page', async () => {
  const { id, name } = stranger.person;
  expect(await actions(admin.client, { person: id, action: 'space' })).toEqual(['space.published']);
  expect(await actions(admin.client, { person: name.slice(0, 3).toUpperCase(), action: 'account' })).toEqual([
    'account.password_changed',
  ]);
  expect(await actions(centre.client, { object: noticeId })).toEqual(['notice.submitted']);
  // By the name of somebody who is not told, a centre finds nothing.
  expect(await actions(centre.client, { person: id, action: 'notice' })).toEqual([]);
  expect(await actions(admin.client, { from: '2026-01-01', to: '2026-01-31' })).toEqual(['space.published']);
  expect(await actions(admin.client, { action: 'space.edited' })).toEqual([]);
  expect(await actions(admin.client, { person: '%' })).toEqual([]);
  const wrong = await admin.client.graphql(query, { filter: { from: '2026-02-01', to: '2026-01-01' } });
  expect(JSON.stringify(wrong)).toContain('INVALID_INPUT');
  const first = await read(admin.client, {}, { first: 2 });
  expect(first.log.pageInfo.hasNextPage).toBe(true);
  const next = await read(admin.client, {}, { first: 2, after: first.log.pageInfo.endCursor });
  const ids = [...first.log.nodes, ...next.log.nodes].map((one) => one.id);
  expect(new Set(ids).size).toBe(4);
});

it('tells a centre neither what actors settle for themselves nor who does what in projects', async () => {
  const { project, editor } = await addRoom(kvart, { visibility: 'network', placeId: 'gn:3196359' });
  const { pool } = kvart.database;
  await record('actor.blocked', 'actor', stranger.actor.id, centre.person.id);
  await pool.query(
    `INSERT INTO audit_log (id, person_id, actor_id, action, object_type, object_id, reason)
     VALUES (gen_random_uuid(), $1, $2, 'project.story_written', 'project', $3, 'said in the room')`,
    [editor.person.id, editor.actor.id, project.id],
  );
  const told = async (filter: object) => JSON.stringify(await read(centre.client, filter));
  const story = { action: 'project.story_written' };
  expect((await read(centre.client, story)).log.nodes).toMatchObject([
    { title: project.title, personName: null, actorName: null },
  ]);
  expect(await told(story)).not.toContain('said in the room');
  // Nor is it found out by asking for somebody.
  expect(await actions(centre.client, { ...story, person: editor.person.id })).toEqual([]);
  expect(await actions(centre.client, { ...story, actor: editor.actor.id })).toEqual([]);
  expect((await read(admin.client, story)).log.nodes).toMatchObject([
    { personName: editor.person.name, actorName: editor.actor.name },
  ]);
  await pool.query(`UPDATE projects SET visibility = 'private' WHERE id = $1`, [project.id]);
  expect(await told({})).not.toContain('project.');
  expect(await told({ object: stranger.actor.id })).not.toContain('actor.blocked');
  expect(await actions(admin.client, { action: 'actor.blocked' })).toEqual(['actor.blocked']);
});

it('writes down who reads it, and who opened what is not for everybody, once an hour', async () => {
  for (let n = 0; n < 2; n += 1)
    await centre.client.data('query ($id: ID!) { notice(id: $id) { text } }', { id: noticeId });
  const looked = await actions(admin.client, { action: 'notice.looked_at' });
  expect(looked).toEqual(['notice.looked_at']);
  await actions(centre.client, { action: 'space' });
  await actions(centre.client, { action: 'space' });
  const { rows } = await kvart.database.pool.query(
    `SELECT action, reason FROM audit_log WHERE person_id = $1 AND action LIKE 'log.%' AND reason = 'action: space'`,
    [centre.person.id],
  );
  expect(rows).toEqual([{ action: 'log.looked_at', reason: 'action: space' }]);
});

it('can be taken along as a table, with the same acts, which is an act as well', async () => {
  const file = async (client: TestClient, ending = 'csv') =>
    client.fetch(`/export/log.${ending}?action=space&lang=en`);
  const response = await file(centre.client);
  expect(response.status).toBe(200);
  const rows: Record<string, string>[] = parse(await response.text(), { columns: true });
  expect(rows).toMatchObject([{ Action: 'Space: published', Person: stranger.person.name, Thing: 'Bakery' }]);
  expect((await file(stranger.client)).status).toBe(404);
  expect((await file(kvart.visitor())).status).toBe(401);
  expect((await file(admin.client, 'geojson')).status).toBe(404);
  expect(await actions(admin.client, { action: 'log.exported' })).toEqual(['log.exported']);
});

it('says what reading the chain found; administrators have it read anew', async () => {
  const check =
    'mutation { checkLog { ... on LogDesk { check { changed links } } ... on UserError { code } } }';
  const run = (client: TestClient) => client.data<{ checkLog: Record<string, unknown> }>(check);
  expect((await read(admin.client)).logDesk).toMatchObject({ mayCheck: true, check: null });
  expect(await run(centre.client)).toMatchObject({ checkLog: { code: 'not_found' } });
  const clean = (await run(admin.client)).checkLog;
  expect(clean).toMatchObject({ check: { changed: 0 } });
  await kvart.database.pool.query(`ALTER TABLE audit_log DISABLE TRIGGER append_only;
    UPDATE audit_log SET reason = 'made up' WHERE action = 'space.published'; ALTER TABLE audit_log ENABLE TRIGGER append_only`);
  expect((await run(admin.client)).checkLog).toMatchObject({ check: { changed: 1 } });
  expect((await read(centre.client)).logDesk).toMatchObject({ everywhere: false, check: { changed: 1 } });
});

it('reads from indexes however long it is', async () => {
  await kvart.database.pool.query(`INSERT INTO audit_log (id, at, action, object_type, object_id)
    SELECT gen_random_uuid(), now() - n * interval '1 minute', 'actor.edited', 'actor',
      (ARRAY['${centre.actor.id}', '${elsewhere.actor.id}'])[1 + n % 2] FROM generate_series(1, 4000) n`);
  await kvart.database.pool.query('ANALYZE audit_log; ANALYZE audit_places');
  const filter = { person: null, actor: null, object: null, action: null, from: null, to: null };
  const si = [{ actorId: 'a', territories: [{ kind: 'country', code: 'SI' }] }] as const;
  for (const scope of [
    { everywhere: true, centres: [] },
    { everywhere: false, centres: si },
  ]) {
    const { text, values } = logStatement({ scope, filter, first: 20, after: null });
    const { rows } = await kvart.database.pool.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).not.toMatch(/Seq Scan on audit_/);
    expect(countStatement({ scope, filter }, 10).text).toContain('LIMIT');
  }
});
