import { buildActorConcept, insert } from '@kvart/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Database } from '../../platform/database/index.ts';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { type MatchNetwork, matchNetwork } from '../../testing/match-network.ts';
import { suggested } from '../../testing/suggestions.ts';
import { KeptOrders } from './kept-orders.ts';

type Member = Awaited<ReturnType<KvartApp['member']>>;

let kvart: KvartApp;
let network: MatchNetwork;
beforeAll(async () => {
  kvart = await startKvart();
  network = await matchNetwork(kvart, 7, 40);
}, 60_000);
afterAll(() => kvart.close());

/** Tables that do not grow with the network. */
const small = new Set(['concepts', 'places']);

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}
const readThrough = (plan: Plan): string[] => {
  const table = plan['Relation Name'];
  const own = plan['Node Type'] === 'Seq Scan' && table !== undefined && !small.has(table) ? [table] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(readThrough)];
};

/** What runs beside in the background, and what belongs to every request, is not counted. */
const isOurs = (text: string): boolean => /match_|suggestion|space_requests|actor_concepts/.test(text);

/** The statements a request reads with. */
async function statementsOf(work: () => Promise<unknown>): Promise<{ text: string; values: unknown[] }[]> {
  const { pool } = kvart.app.get(Database);
  const seen: { text: string; values: unknown[] }[] = [];
  const original = pool.query.bind(pool) as (...given: unknown[]) => unknown;
  Object.assign(pool, {
    query: (...given: unknown[]) => {
      const [query] = given as [{ text?: string; values?: unknown[] }];
      if (query.text && isOurs(query.text)) seen.push({ text: query.text, values: query.values ?? [] });
      return original(...given);
    },
  });
  try {
    await work();
  } finally {
    Reflect.deleteProperty(pool, 'query');
  }
  return seen;
}

const ask = (kind: string) => {
  kvart.app.get(KeptOrders).forget();
  return again(kind);
};
const again = (kind: string) =>
  network.client.data(
    `query ($actorId: ID!) { suggestions(actorId: $actorId, kind: ${kind}) { nodes { id reasons { code } actor { name } } } }`,
    { actorId: network.actorIds[3] },
  );

/** How many statements each list may take. Partners: who could be one and who must not, then the facts of the best. */
const budget = { PARTNER: 2, SPACE: 2, NEED: 2, PROJECT: 1 } as const;

it.each(Object.entries(budget))(
  '%s takes at most %i statements, and reads no table through',
  async (kind, most) => {
    await ask(kind);
    const statements = await statementsOf(() => ask(kind));
    expect(statements.length).toBeLessThanOrEqual(most);
    const client = await kvart.database.pool.connect();
    try {
      // Tables as small as these are read through whatever indexes there are, unless it is made dear.
      await client.query('SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan');
      for (const { text, values } of statements) {
        const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
          `EXPLAIN (FORMAT JSON) ${text}`,
          values,
        );
        expect(rows[0] && readThrough(rows[0]['QUERY PLAN'][0].Plan), text.slice(0, 200)).toEqual([]);
      }
    } finally {
      client.release(true);
    }
  },
);

it('partners asked for again take one statement: what may be shown, and why', async () => {
  const first = await ask('PARTNER');
  let second: unknown;
  const statements = await statementsOf(async () => (second = await again('PARTNER')));
  expect(statements.length).toBe(1);
  expect(second).toEqual(first);
});

it('partners are shown from an order that is kept only as far as they still may be', async () => {
  const me = await kvart.member('owner', { name: 'Vprašuje' });
  const volunteers = async (who: Member, relation: 'offers' | 'needs') => {
    const row = { actorId: who.actor.id, conceptId: 'capability.community.volunteers', relation };
    await insert(kvart.database.pool, 'actor_concepts', [buildActorConcept(row)]);
  };
  await volunteers(me, 'needs');
  const one = async (name: string): Promise<Member> => {
    const other = await kvart.member('owner', { name, kind: 'ngo', sector: 'civil' });
    await volunteers(other, 'offers');
    return other;
  };
  const [hides, blocks, ends, turned] = [
    await one('Se skrije'),
    await one('Zapre vrata'),
    await one('Preneha'),
    await one('Odpade'),
  ];
  const ours = ['Se skrije', 'Zapre vrata', 'Preneha', 'Odpade', 'Pride pozneje'];
  const shown = async () => {
    const { nodes } = await suggested(me, 'PARTNER', { first: 50 });
    const found = nodes.map(({ actor }) => actor?.name);
    return ours.filter((name) => found.includes(name));
  };
  expect(await shown()).toEqual(ours.slice(0, 4));
  const { pool } = kvart.database;
  await pool.query('INSERT INTO suggestion_opt_outs (actor_id) VALUES ($1)', [hides.actor.id]);
  await pool.query('INSERT INTO actor_blocks (actor_id, blocked_id) VALUES ($1, $2)', [
    blocks.actor.id,
    me.actor.id,
  ]);
  await pool.query('UPDATE actors SET archived_at = now() WHERE id = $1', [ends.actor.id]);
  await one('Pride pozneje');
  expect(await shown()).toEqual(['Odpade']);
  // What it does itself counts at once: the order is made anew.
  await pool.query(
    `INSERT INTO suggestion_dismissals (actor_id, kind, target_id) VALUES ($1, 'partner', $2)`,
    [me.actor.id, turned.actor.id],
  );
  expect(await shown()).toEqual(['Pride pozneje']);
});
