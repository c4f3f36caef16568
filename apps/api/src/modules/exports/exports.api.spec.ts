import { readSheet } from 'read-excel-file/node';
import { parse } from 'csv-parse/sync';
import { buildInterest, insert } from '@kvart/testing';
import { spaceSearchFromUrl } from '@kvart/domain/spaces';
import { actorSearchFromUrl } from '@kvart/domain/actors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace } from '../../testing/spaces.ts';

let kvart: KvartApp;
let owner: Awaited<ReturnType<KvartApp['member']>>;
let other: Awaited<ReturnType<KvartApp['member']>>;
const contactCanary = 'canary-contact@example.org';
const hiddenCanary = 'canary-hidden@example.org';
const streetCanary = 'Canary street 7';
const exact = { lat: 46.12345, lon: 14.67891 };

beforeAll(async () => {
  kvart = await startKvart();
  owner = await kvart.member('owner', {
    name: '=cmd|calc',
    email: hiddenCanary,
    emailVisibility: 'nobody',
    phone: '+386 1 555',
    phoneVisibility: 'members',
  });
  other = await kvart.member('owner', { name: 'Studio Breza', kind: 'ngo', sector: 'civil' });
  for (let n = 0; n < 23; n += 1)
    await addSpace(kvart, owner, {
      state: n % 5 === 4 ? 'draft' : 'listed',
      title: { en: `Room ${n}`, sl: `Soba ${n}` },
      usableM2: 20 + n * 3,
      condition: n % 2 === 0 ? 'ready' : 'shell',
      stepFree: n % 3 === 0 ? 'yes' : 'no',
      address: n === 3 ? streetCanary : `Šutna ${n}`,
      ...(n === 3 && { pointBlurred: true, lat: exact.lat, lon: exact.lon }),
      contactEmail: contactCanary,
      contactVisibility: 'members',
    });
});
afterAll(() => kvart.close());

type Client = ReturnType<KvartApp['visitor']>;
const file = async (client: Client, path: string) => {
  const response = await client.fetch(`/export/${path}`);
  expect(response.status, path).toBe(200);
  return response;
};
const rowsOf = async (client: Client, path: string): Promise<Record<string, string>[]> =>
  parse(await (await file(client, path)).text(), { columns: true });

const spaces = `query ($filter: SpaceFilter, $sort: SpaceSort, $after: String) {
  list: spaces(filter: $filter, sort: $sort, first: 7, after: $after) { nodes { slug } pageInfo { hasNextPage endCursor } } }`;
const actors = `query ($filter: ActorFilter, $sort: ActorSort, $after: String) {
  list: actors(filter: $filter, sort: $sort, first: 2, after: $after) { nodes { slug } pageInfo { hasNextPage endCursor } } }`;
interface Page {
  list: { nodes: { slug: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

/** What the page of the list shows, page after page. */
async function shown(client: Client, query: string, variables: object): Promise<string[]> {
  const slugs: string[] = [];
  for (let after: string | null = null; ;) {
    const { list }: Page = await client.data<Page>(query, { ...variables, after });
    slugs.push(...list.nodes.map(({ slug }) => slug));
    if (!list.pageInfo.hasNextPage) return slugs;
    after = list.pageInfo.endCursor;
  }
}
const slugs = (rows: Record<string, string>[]) => rows.map(({ Page: link }) => link?.split('/').at(-1));

describe('a list as a file', () => {
  it('can be counted without being read', async () => {
    const count = `query { spaces { totalCount } }`;
    for (const client of [kvart.visitor(), owner.client])
      expect(await client.data(count)).toEqual({ spaces: { totalCount: 19 } });
  });

  it('has the rows and the order of the page, for each filter and reader', async () => {
    const viewers = [kvart.visitor(), owner.client, other.client];
    for (const address of [
      '',
      'sort=area_asc',
      'condition=ready&min=30',
      'q=soba&step-free=1',
      'state=draft&state=listed&sort=newest',
      'use=use.workshop&max=60&sort=area_desc',
      'q=nothing+has+this+word',
    ]) {
      const { filter, sort } = spaceSearchFromUrl(new URLSearchParams(address));
      for (const client of viewers) {
        const expected = await shown(client, spaces, { filter, sort });
        expect(slugs(await rowsOf(client, `spaces.csv?lang=en&${address}`)), address).toEqual(expected);
      }
    }
    for (const address of ['', 'kind=ngo', 'q=breza', 'sort=name', 'claimed=0']) {
      const { filter, sort } = actorSearchFromUrl(new URLSearchParams(address));
      const expected = await shown(other.client, actors, { filter, sort });
      expect(slugs(await rowsOf(other.client, `actors.csv?lang=en&${address}`)), address).toEqual(expected);
    }
  });

  it('is the same list in every format, and says what it is', async () => {
    const path = 'sort=area_asc&condition=ready';
    const table = await rowsOf(kvart.visitor(), `spaces.csv?lang=en&${path}`);
    const book = await file(kvart.visitor(), `spaces.xlsx?lang=en&${path}`);
    const [headings = [], ...rows] = await readSheet(Buffer.from(await book.arrayBuffer()));
    expect(headings).toEqual(Object.keys(table[0] ?? {}));
    expect(rows.map((cells) => cells.map((cell) => String(cell ?? '')))).toEqual(
      // A text that could be a formula needs its apostrophe in CSV alone.
      table.map((line) => Object.values(line).map((cell) => cell.replace(/^'/, ''))),
    );
    const map = await file(kvart.visitor(), `spaces.geojson?${path}`);
    const { type, features } = (await map.json()) as { type: string; features: { properties: object }[] };
    expect(type).toBe('FeatureCollection');
    expect(features).toHaveLength(table.length);
    expect(features[0]?.properties).toMatchObject({
      state: 'listed',
      condition: 'ready',
      country: 'SI',
      nuts: 'SI041',
    });
    expect(map.headers.get('content-type')).toBe('application/geo+json');
    expect(book.headers.get('content-disposition')).toMatch(
      /attachment; filename="kvart-spaces-\d{4}-\d{2}-\d{2}\.xlsx"/,
    );
    expect(book.headers.get('x-kvart-rows')).toBe(`${table.length} of ${table.length}`);
  });

  it('speaks the reader’s language', async () => {
    for (const lang of ['en', 'sl', 'de'])
      for (const list of ['spaces', 'actors']) {
        const [headings = []] = parse(
          await (await file(owner.client, `${list}.csv?lang=${lang}`)).text(),
        ) as string[][];
        expect(new Set(headings).size, `${list} in ${lang}`).toBe(headings.length);
      }
    const [line] = await rowsOf(kvart.visitor(), 'spaces.csv?lang=sl&sort=area_asc');
    expect(line).toMatchObject({ Kraj: 'Ljubljana', Status: 'Na voljo' });
    expect(await (await file(kvart.visitor(), 'spaces.csv?bom=1')).arrayBuffer()).toSatisfy(
      (bytes: ArrayBuffer) =>
        Buffer.from(bytes)
          .subarray(0, 3)
          .equals(Buffer.from([0xef, 0xbb, 0xbf])),
    );
  });

  it('shows nothing that the reader may not see', async () => {
    const everything = async (client: Client) => {
      const parts = ['spaces.csv?', 'spaces.geojson?', 'actors.csv?', 'actors.geojson?'].map(async (path) =>
        (await file(client, path)).text(),
      );
      return (await Promise.all(parts)).join('\n');
    };
    const public_ = await everything(kvart.visitor());
    for (const canary of [contactCanary, hiddenCanary, streetCanary, '386 1 555'])
      expect(public_).not.toContain(canary);
    const signedIn = await everything(other.client);
    expect(signedIn).toContain(contactCanary);
    expect(signedIn).toContain('386 1 555');
    expect(signedIn).not.toContain(hiddenCanary);
    expect(signedIn).not.toContain(streetCanary);
    const own = await everything(owner.client);
    expect(own).toContain(hiddenCanary);
    expect(own).toContain(streetCanary);
    // The blurred point stays where the public sees it, and the name that looks like a formula is a text.
    const { rows } = await kvart.database.pool.query<{ publicLat: number }>(
      `SELECT public_lat AS "publicLat" FROM spaces WHERE point_blurred`,
    );
    for (const part of [exact.lat, exact.lon]) expect(public_).not.toContain(String(part));
    expect(own).toContain(String(exact.lat));
    expect(public_).toContain(String(rows[0]?.publicLat));
    expect(public_).toMatch(/,'=cmd\|calc,/);
  });

  it('of one’s own interests is for members of the actor alone', async () => {
    const [space] = (
      await kvart.database.pool.query<{ id: string }>(`SELECT id FROM spaces WHERE state = 'listed' LIMIT 1`)
    ).rows;
    const sent = buildInterest({
      spaceId: space?.id ?? '',
      actorId: other.actor.id,
      personId: other.person.id,
      message: '-2+3 is what we pay',
    });
    await insert(kvart.database.pool, 'interests', sent);
    const path = (actor: { id: string }, more = '') => `interests.csv?lang=en&actor=${actor.id}${more}`;
    expect(await rowsOf(owner.client, path(owner.actor))).toMatchObject([
      { Actor: 'Studio Breza', State: 'Sent', Message: "'-2+3 is what we pay" },
    ]);
    expect(await rowsOf(other.client, path(other.actor, '&tab=sent&state=sent'))).toHaveLength(1);
    expect(await rowsOf(other.client, path(other.actor, '&tab=sent&state=declined'))).toEqual([]);
    const status = async (client: Client, where: string) => (await client.fetch(`/export/${where}`)).status;
    expect(await status(other.client, path(owner.actor))).toBe(403);
    expect(await status(kvart.visitor(), path(owner.actor))).toBe(401);
    for (const wrong of [
      'people.csv',
      'spaces.pdf',
      'spaces',
      'spaces.csv.csv',
      'constructor.csv',
      'spaces.toString',
    ])
      expect(await status(owner.client, wrong), wrong).toBe(404);
  });
});
