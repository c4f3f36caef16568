import { buildMembership, insert } from '@kvart/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { v7 as uuid } from 'uuid';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { type MatchNetwork, matchNetwork } from '../../testing/match-network.ts';
import { type Facts, factsOf, type SuggestedOf, untrue } from '../../testing/true-reasons.ts';
import { KeptOrders } from './kept-orders.ts';

let kvart: KvartApp;
let network: MatchNetwork;
beforeAll(async () => {
  kvart = await startKvart();
  network = await matchNetwork(kvart, 20_261_124, 130);
}, 120_000);
afterAll(() => kvart.close());

const kinds = ['PARTNER', 'NEED', 'SPACE', 'PROJECT'] as const;
const thing = '{ id name }';
const all = `query ($actorId: ID!) { ${kinds
  .map(
    (kind) => `${kind.toLowerCase()}: suggestions(actorId: $actorId, kind: ${kind}, first: 50) { nodes {
      id kind strength actor { id name contact { email phone address } } space { id contact { email } point { lat lon } }
      request { id text } role { id text project ${thing} lead ${thing} }
      reasons { code signal concepts { id } theirs { id } actors ${thing} projects ${thing} count place { id } country
        distanceKm sectors languages words criterion request ${thing} space ${thing} }
      gaps { code criterion distanceKm percent days sectors } raises { code percent days } signals { signal share } } }`,
  )
  .join('\n')} }`;

type Lists = Record<string, { nodes: SuggestedOf[] }>;
const listsOf = (actorId: string) => network.client.data<Lists>(all, { actorId });

function firstDifference(a: string, b: string): string {
  const at = [...a].findIndex((letter, n) => letter !== b[n]);
  return `${a.slice(at - 200, at + 60)}\n${b.slice(at - 200, at + 60)}`;
}

interface Told {
  meId: string;
  node: SuggestedOf;
}

it('says nothing untrue in five thousand suggestions, and a corrupted fact is seen', async () => {
  const told: Told[] = [];
  const { pool } = kvart.database;
  const facts = await factsOf(pool);
  const { rows: alive } = await pool.query<{ id: string }>(
    'SELECT id FROM actors WHERE archived_at IS NULL ORDER BY id',
  );
  for (const { id: meId } of alive.filter(({ id }) => network.actorIds.includes(id))) {
    const lists = await listsOf(meId);
    for (const { nodes } of Object.values(lists)) told.push(...nodes.map((node) => ({ meId, node })));
  }
  expect(told.length).toBeGreaterThanOrEqual(5000);
  expect(told.flatMap(({ meId, node }) => untrue(facts, meId, node))).toEqual([]);
  for (const kind of kinds) expect(told.filter(({ node }) => node.kind === kind).length).toBeGreaterThan(20);

  // The negative control: each way in which the tables could have said something else makes the check speak.
  const seen = new Set(told.flatMap(({ node }) => node.reasons.map(({ code }) => code)));
  for (const [code, corrupt] of Object.entries(corruptions)) {
    expect(seen, `${code} was never said`).toContain(code);
    const one = told.find(({ node }) => node.reasons.some((reason) => reason.code === code));
    if (!one) continue;
    const copy = structuredClone(facts);
    corrupt(copy, one);
    expect(untrue(copy, one.meId, one.node), `${code} corrupted`).not.toEqual([]);
  }
  const [first] = told;
  if (!first) return;
  for (const spoil of spoilings) {
    const copy = structuredClone(facts);
    spoil(copy, first);
    expect(untrue(copy, first.meId, first.node)).not.toEqual([]);
  }
}, 180_000);

type Corrupt = (facts: Facts, told: Told) => void;
const other = ({ node }: Told): string => node.actor?.id ?? '';
const without =
  (relation: string, of: (told: Told) => string): Corrupt =>
  (facts, told) =>
    void (facts.concepts = facts.concepts.filter((c) => c.actor_id !== of(told) || c.relation !== relation));
const me = ({ meId }: Told): string => meId;
const change =
  (of: (told: Told) => string, values: object): Corrupt =>
  (facts, told) =>
    void Object.assign(facts.actors.get(of(told)) ?? {}, values);

/** For each thing that can be said, something that makes it a lie. */
const corruptions: Record<string, Corrupt> = {
  THEY_OFFER_WHAT_YOU_NEED: without('offers', other),
  YOU_OFFER_WHAT_THEY_NEED: without('offers', me),
  WORKED_TOGETHER: (facts) => facts.open.clear(),
  SHARED_PARTNERS: (facts) => facts.open.clear(),
  SAME_FIELD: without('is_in', other),
  OTHER_SECTOR: (facts, told) => change(other, { sector: facts.actors.get(told.meId)?.sector })(facts, told),
  SAME_PLACE: change(me, { place_id: 'gn:1' }),
  SAME_COUNTRY: change(me, { country: 'ZZ' }),
  COMMON_LANGUAGE: change(me, { languages: [] }),
  COMMON_WORDS: change(me, { about: {} }),
  NEW_HERE: change(other, { created_at: new Date('2020-01-01') }),
  ROOM_MEETS: (facts) => facts.uses.splice(0),
  USE_USUAL: (facts) => facts.uses.splice(0),
  USE_WANTED: (facts) => facts.uses.splice(0),
  YOUR_SPACE_FITS: (facts) => facts.spaces.clear(),
  ROLE_ASKS_WHAT_YOU_OFFER: (facts) => facts.roles.forEach((role) => (role.concept_ids = [])),
  ROLE_ASKS_YOUR_SECTOR: (facts) => facts.roles.forEach((role) => (role.sectors = [])),
};

/** What must keep a suggestion away. */
const spoilings: Corrupt[] = [
  (facts, { meId, node }) => facts.apart.add(`${meId} ${node.actor?.id ?? ''}`),
  (facts, { meId, node }) => facts.dismissed.add(`${meId} ${node.id}`),
  (facts, { meId, node }) => facts.talks.add(`${meId} ${node.actor?.id ?? ''}`),
  (facts, { node }) => facts.hidden.add(node.actor?.id ?? ''),
  (facts, { meId, node }) => facts.underWay.push(new Set([meId, node.actor?.id ?? ''])),
  change(other, { archived_at: new Date() }),
];

it('calls nobody a new partner that an actor has worked with', async () => {
  const { rows } = await kvart.database.pool.query<{ one: string; other: string }>(
    `SELECT DISTINCT x.actor_id AS one, y.actor_id AS other
    FROM match_ties x JOIN match_ties y ON y.project_id = x.project_id AND y.actor_id <> x.actor_id WHERE x.size <= 40`,
  );
  const known = new Set(rows.map(({ one, other }) => `${one} ${other}`));
  let [suggested, withPast] = [0, 0];
  for (const actorId of network.actorIds.slice(0, 60)) {
    const { partner } = await network.client.data<Lists>(all, { actorId });
    if (rows.some(({ one }) => one === actorId)) withPast += 1;
    for (const { actor } of partner?.nodes ?? []) {
      suggested += 1;
      expect(known.has(`${actorId} ${actor?.id ?? ''}`)).toBe(false);
    }
  }
  expect([suggested > 500, withPast > 20]).toEqual([true, true]);
}, 60_000);

it('gives away nothing private: answers are the same to the byte with and without it', async () => {
  const { pool } = kvart.database;
  const viewers = network.actorIds.slice(5, 13);
  const { client, person: reader } = await kvart.person();
  await insert(
    pool,
    'memberships',
    viewers.map((actorId) => buildMembership({ actorId, personId: reader.id })),
  );
  const outsider = async (): Promise<string> => {
    kvart.app.get(KeptOrders).forget();
    const answers = [];
    for (const actorId of viewers) answers.push(await client.data<Lists>(all, { actorId }));
    return JSON.stringify(answers);
  };
  await pool.query(`UPDATE spaces SET contact_visibility = 'nobody'`);
  const before = await outsider();
  // Between others, and hidden by its owners: nothing of it is for these viewers.
  const rest = network.actorIds.filter((id) => !viewers.includes(id));
  const [a = '', b = '', c = ''] = rest;
  const { person } = await kvart.person();
  await pool.query(
    `UPDATE actors SET email = 'canary@example.org', phone = '+386 1 000 00 00', phone_visibility = 'nobody',
    address = 'canary 1', address_visibility = 'nobody' WHERE id = ANY ($1)`,
    [rest.slice(0, 40)],
  );
  for (let n = 0; n < 5; n += 1) {
    const id = uuid();
    await pool.query(
      `INSERT INTO projects (id, slug, locale, title, summary, visibility, external_source, external_id)
       VALUES ($1::uuid, $2, 'sl', 'canary', 'canary keramika', 'private', 'proof', $1::uuid::text)`,
      [id, id],
    );
    for (const [at, actorId] of rest.slice(n, n + 6).entries())
      await pool.query(
        `INSERT INTO project_partners (id, project_id, actor_id, role, state, since, message)
        VALUES ($1, $2, $3, $4, 'active', '2026-01-01', 'canary')`,
        [uuid(), id, actorId, at === 0 ? 'lead' : 'partner'],
      );
    await pool.query(
      `INSERT INTO project_roles (id, project_id, locale, title, text) VALUES ($1, $2, 'sl', 'canary', 'canary')`,
      [uuid(), id],
    );
  }
  await pool.query(
    `INSERT INTO space_requests (id, slug, state, actor_id, created_by_id, locale, title, text, use_ids)
    VALUES ($1::uuid, $1::uuid::text, 'draft', $2, $3, 'sl', 'canary', 'canary', '{use.workshop}')`,
    [uuid(), a, person.id],
  );
  await pool.query(
    `UPDATE spaces SET contact_name = 'canary', contact_email = 'canary@example.org', contact_visibility = 'nobody'
    WHERE actor_id = ANY ($1)`,
    [rest],
  );
  await pool.query(
    'INSERT INTO actor_blocks (actor_id, blocked_id, reason) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [a, b, 'canary'],
  );
  await pool.query(
    `INSERT INTO suggestion_dismissals (actor_id, kind, target_id) VALUES ($1, 'partner', $2) ON CONFLICT DO NOTHING`,
    [b, c],
  );
  const talk = uuid();
  await pool.query(
    `INSERT INTO conversations (id, kind, state, title, reason) VALUES ($1, 'group', 'open', 'canary', 'canary')`,
    [talk],
  );
  await pool.query(
    `INSERT INTO conversation_parties (conversation_id, actor_id, part) VALUES ($1, $2, 'asker'), ($1, $3, 'asked')`,
    [talk, a, b],
  );

  const after = await outsider();
  // Compared as a yes or no: the texts are long.
  expect(after.includes('canary')).toBe(false);
  expect(after === before, firstDifference(before, after)).toBe(true);

  // The control: what is open to the network does change what is said.
  await pool.query(
    `UPDATE projects SET visibility = 'public', partners_visibility = 'public', title = 'odprto', state = 'evaluated' WHERE title = 'canary'`,
  );
  await pool.query(
    'UPDATE project_partners x SET actor_id = $1 FROM projects p WHERE p.id = x.project_id AND p.title = $2 AND x.actor_id = $3',
    [viewers[0], 'odprto', rest[5]],
  );
  expect((await outsider()) === before).toBe(false);
}, 120_000);
