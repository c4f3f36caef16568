import { buildActor, insert } from '@kvart/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';

let kvart: KvartApp;
/** Entered later than the claimed ones, as an import would. */
const day = (n: number) => new Date(Date.UTC(2026, 4, n));
const claimed = [1, 2, 3].map((n) => buildActor({ name: `Lončarstvo ${n}`, createdAt: day(n) }));
const unclaimed = [4, 5].map((n) =>
  buildActor({ name: `Lončarstvo ${n}`, createdAt: day(n), isUnclaimed: true }),
);
beforeAll(async () => {
  kvart = await startKvart();
  await insert(kvart.database.pool, 'actors', [...claimed, ...unclaimed]);
});
afterAll(() => kvart.close());

interface Page {
  actors: {
    nodes: { id: string; name: string; isUnclaimed: boolean }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
    totalCount: number;
    facets: { name: string; values: { value: string; count: number }[] }[];
  };
}
const search = `query ($filter: ActorFilter, $sort: ActorSort, $after: String) {
  actors(filter: $filter, sort: $sort, first: 2, after: $after) { totalCount nodes { id name isUnclaimed }
    pageInfo { hasNextPage endCursor } facets { name values { value count } } } }`;

/** The names in the order of all pages. */
const pages = async (filter: object, sort = 'RELEVANCE') => {
  const names: string[] = [];
  for (let after: string | null = null; ;) {
    const { actors }: Page = await kvart.visitor().data<Page>(search, { filter, sort, after });
    names.push(...actors.nodes.map(({ name }) => name.slice(-1)));
    if (!actors.pageInfo.hasNextPage) return names.join('');
    after = actors.pageInfo.endCursor;
  }
};

describe('unclaimed actors in the directory', () => {
  it('come after the claimed ones where nothing else decides, over page ends too', async () => {
    expect(await pages({})).toBe('32154');
    // The same words in every name: equally relevant.
    const found = await pages({ text: 'lončarstvo' });
    expect([...found.slice(0, 3)].sort().join('')).toBe('123');
    expect([...found.slice(3)].sort().join('')).toBe('45');
    expect(await pages({ text: '?!' })).toBe('32154');
    expect(await pages({}, 'NEWEST')).toBe('54321');
    expect(await pages({}, 'NAME')).toBe('12345');
  });

  it('are told apart by a filter with counts', async () => {
    expect(await pages({ claimed: true })).toBe('321');
    expect(await pages({ claimed: false })).toBe('54');
    const { actors } = await kvart.visitor().data<Page>(search, { filter: { claimed: false } });
    expect(actors.nodes.every(({ isUnclaimed }) => isUnclaimed)).toBe(true);
    expect(actors.facets.find(({ name }) => name === 'claimed')?.values).toEqual([
      { value: 'true', count: 3 },
      { value: 'false', count: 2 },
    ]);
  });

  it('cannot be verified, written for, or invited to', async () => {
    const { client: admin } = await kvart.person({ platformRole: 'admin' });
    const actorId = unclaimed[0]!.id;
    const code = async (mutation: string) => {
      const data = await admin.data<{ result: { code?: string } }>(
        `mutation ($actorId: ID!) { result: ${mutation} { ... on UserError { code } } }`,
        { actorId },
      );
      return data.result.code;
    };
    expect(await code('withdrawVerification(actorId: $actorId)')).toBe('actor_unclaimed');
    expect(await code('updateActor(id: $actorId, version: 1, input: { name: "Mine" })')).toBe('not_editor');
    expect(await code('inviteMember(actorId: $actorId, email: "a@example.org", role: OWNER)')).toBe(
      'not_owner',
    );
  });

  it('have their list in an index', async () => {
    const client = await kvart.database.pool.connect();
    // So few rows are quicker read as a whole: only whether the index fits is asked.
    await client.query('SET enable_seqscan = off');
    const { rows } = await client.query(`EXPLAIN SELECT a.id FROM actors a WHERE a.archived_at IS NULL
      ORDER BY (not a.is_unclaimed)::int DESC, a.created_at DESC, a.id DESC LIMIT 21`);
    client.release(true);
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('actors_standing_idx');
  });
});
