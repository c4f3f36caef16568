import { buildInterest, insert, type TestClient } from '@kvart/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendDocument } from '../../testing/documents.ts';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace, statementsOf } from '../../testing/spaces.ts';

let kvart: KvartApp;
let owner: Awaited<ReturnType<KvartApp['member']>>;
let neighbour: Awaited<ReturnType<KvartApp['member']>>;
beforeAll(async () => {
  kvart = await startKvart();
  owner = await kvart.member('owner', { name: 'Občina Kamnik' });
  neighbour = await kvart.member('owner', { name: 'Hiša idej' });
});
afterAll(() => kvart.close());

/** A place of its own for each test, so that their entries do not look like each other's. */
let houses = 0;
const house = () => {
  houses += 1;
  const at = { address: `Šutna ${houses}`, lat: 46 + houses / 100, lon: 14.6 };
  return { ...at, cadastralArea: 'Kamnik', cadastralParcel: `${houses}/1`, cadastralPart: '2' };
};

interface Similar {
  space: { slug: string };
  reasons: string[];
  distanceM: number | null;
  canMerge: boolean;
}
const similar = async (client: TestClient, input: object, spaceId?: string) =>
  (
    await client.data<{ similarSpaces: Similar[] }>(
      `query ($input: LikenessInput!, $spaceId: ID) { similarSpaces(input: $input, spaceId: $spaceId) {
        space { slug } reasons distanceM canMerge } }`,
      { input, spaceId },
    )
  ).similarSpaces;
interface Merge {
  __typename: string;
  code?: string;
  id: string;
  kept: { slug: string; version: number };
  canUndo: boolean;
}
const shape = `__typename ... on UserError { code } ... on SpaceMerge { id canUndo kept { slug version } }`;
const merge = async (
  client: TestClient,
  kept: { id: string; version: number },
  other: { id: string; version: number },
  take: string[] = [],
) => {
  const input = {
    keptId: kept.id,
    keptVersion: kept.version,
    otherId: other.id,
    otherVersion: other.version,
    take,
  };
  const text = `mutation ($input: MergeInput!) { result: mergeSpaces(input: $input) { ${shape} } }`;
  return (await client.data<{ result: Merge }>(text, { input })).result;
};
const undo = async (client: TestClient, id: string) =>
  (
    await client.data<{ result: Merge }>(`mutation ($id: ID!) { result: undoMerge(id: $id) { ${shape} } }`, {
      id,
    })
  ).result;
const slugOf = async (client: TestClient, slug: string) =>
  (
    await client.data<{ space: { slug: string } | null }>(
      `query ($slug: String!) { space(slug: $slug) { slug } }`,
      { slug },
    )
  ).space?.slug;
const select = async <T extends object>(text: string, values: unknown[] = []) =>
  (await kvart.database.pool.query<T>(text, values)).rows;

describe('entries that look like one', () => {
  it('are found by cadastre, address, and nearness with a like name, in one statement', async () => {
    const at = house();
    const there = await addSpace(kvart, owner, { state: 'listed', ...at, title: { sl: 'Stara pekarna' } });
    const { address, lat, lon, cadastralArea, cadastralParcel, cadastralPart } = at;
    const typed = { placeId: there.placeId, title: [{ locale: 'sl', text: 'Stara pekarna' }] };
    const cases: [object, string[]][] = [
      [{ cadastralArea: 'KAMNIK', cadastralParcel: ` ${cadastralParcel} `, cadastralPart }, ['CADASTRE']],
      [{ cadastralArea, cadastralParcel, cadastralPart: '3' }, []],
      [{ address: address.toUpperCase().replace('Š', 'S') }, ['ADDRESS']],
      [{ address, floor: 4 }, []],
      [{ lat: lat + 0.0004, lon }, ['NEAR_AND_SIMILAR']],
      [{ lat: lat + 0.0007, lon }, []],
      [{ lat, lon, title: [{ locale: 'sl', text: 'Galerija' }] }, []],
    ];
    for (const [input, reasons] of cases) {
      const found = await similar(neighbour.client, { ...typed, ...input });
      expect(found.map((one) => one.reasons)).toEqual(reasons.length > 0 ? [reasons] : []);
    }
    // Finding, and reading what was found; who asks is known by then.
    const statements = await statementsOf(kvart, () =>
      similar(owner.client, { ...typed, address, lat, lon }),
    );
    expect(statements.filter((text) => text.includes('kvart_address_key'))).toHaveLength(1);
  });

  it('reads one address however it is written', async () => {
    const same: [string, string][] = [
      ['Glavni trg 5 A', 'glavni trg, 5a'],
      ['Ljubljanska c. 12', 'LJUBLJANSKA CESTA 12'],
      ['Hauptstr. 7', 'Hauptstraße 7'],
      ['ul. Ivana Cankarja 3', 'Ulica Ivana Cankarja 3'],
      ['Nám. slobody 1', 'Námestie slobody 1'],
    ];
    for (const [a, b] of same) {
      const [row] = await select<{ same: boolean }>(
        'SELECT kvart_address_key($1) = kvart_address_key($2) AS same',
        [a, b],
      );
      expect([a, row?.same]).toEqual([a, true]);
    }
    const [other] = await select<{ same: boolean }>(
      `SELECT kvart_address_key('Trg 5') = kvart_address_key('Trg 5a') AS same`,
    );
    expect(other?.same).toBe(false);
  });

  it("do not tell of others' drafts, nor of a place that was blurred", async () => {
    const at = house();
    const draft = await addSpace(kvart, owner, { state: 'draft', ...at });
    await addSpace(kvart, owner, { state: 'listed', ...at, pointBlurred: true });
    const input = { placeId: draft.placeId, address: at.address, lat: at.lat, lon: at.lon };
    expect(await similar(neighbour.client, input)).toEqual([]);
    expect(await similar(owner.client, input)).toHaveLength(2);
    const found = await similar(owner.client, input, draft.id);
    expect(found).toMatchObject([{ canMerge: true }]);
    const { errors } = await kvart.visitor().graphql(`query { similarSpaces(input: {}) { reasons } }`);
    expect(errors[0]?.extensions?.code).toBe('SIGN_IN_REQUIRED');
  });

  it('stand in the list of their owners until somebody says that they are two', async () => {
    const at = house();
    const mine = await addSpace(kvart, owner, { state: 'listed', ...at });
    const theirs = await addSpace(kvart, neighbour, { state: 'listed', ...at });
    const draft = await addSpace(kvart, owner, { state: 'draft', ...at });
    const read = async (who: typeof owner, after?: string | null) =>
      (
        await who.client.data<{
          spacePairs: {
            nodes: {
              own: { id: string };
              other: { id: string };
              told: boolean;
              canTell: boolean;
              canMerge: boolean;
            }[];
            pageInfo: { hasNextPage: boolean; endCursor: string | null };
          };
        }>(
          `query ($actorId: ID!, $after: String) { spacePairs(actorId: $actorId, first: 50, after: $after) {
            nodes { own { id } other { id } told canTell canMerge } pageInfo { hasNextPage endCursor } } }`,
          { actorId: who.actor.id, after },
        )
      ).spacePairs;
    const here = async (who: typeof owner) =>
      (await read(who)).nodes.filter(
        ({ own, other }) => [mine.id, theirs.id].includes(own.id) || other.id === mine.id,
      );
    expect(await here(neighbour)).toMatchObject([
      { own: { id: theirs.id }, other: { id: mine.id }, canTell: true },
    ]);
    expect((await here(owner)).map(({ other }) => other.id).toSorted()).toEqual(
      [draft.id, theirs.id].toSorted(),
    );

    const say = async (who: typeof owner, what: string, a: string, b: string) =>
      (
        await who.client.data<{ result: { __typename: string; code?: string } }>(
          `mutation ($a: ID!, $b: ID!) { result: ${what}(spaceId: $a, otherId: $b) { __typename ... on UserError { code } } }`,
          { a, b },
        )
      ).result;
    expect(await say(neighbour, 'tellOwner', theirs.id, draft.id)).toMatchObject({ code: 'not_found' });
    expect(await say(owner, 'tellOwner', mine.id, draft.id)).toMatchObject({ code: 'own_space' });
    expect(await say(neighbour, 'tellOwner', theirs.id, mine.id)).toEqual({ __typename: 'PairNoted' });
    const mail = await kvart.mailbox.waitFor(({ to }) => to.includes(owner.person.email));
    expect(mail.text).toContain('Hiša idej');
    expect(mail.links).toContainEqual(expect.stringContaining(`/spaces/${theirs.slug}`));
    expect(await here(neighbour)).toMatchObject([{ told: true, canTell: false, canMerge: false }]);
    expect(await merge(neighbour.client, theirs, mine)).toMatchObject({ code: 'not_editor' });

    expect(await say(owner, 'keepSpacesApart', mine.id, theirs.id)).toEqual({ __typename: 'PairNoted' });
    expect(await here(neighbour)).toEqual([]);
  });
});

describe('merging', () => {
  it('leads the old address, pictures, papers, checks and interests to the entry that stays', async () => {
    const at = house();
    const kept = await addSpace(kvart, owner, { state: 'listed', ...at, title: { sl: 'Pekarna' } });
    const other = await addSpace(kvart, owner, { state: 'listed', ...at, title: { sl: 'Pekarna ob trgu' } });
    const { body } = await sendDocument(owner.client, { spaceId: other.id });
    await select(
      `INSERT INTO space_checks (space_id, matter, state, checked_at, person_id, actor_id, document_id)
       VALUES ($1, 'power', 'fine', now(), $2, $3, $4)`,
      [other.id, owner.person.id, owner.actor.id, body.document?.id],
    );
    const applicant = { actorId: neighbour.actor.id, personId: neighbour.person.id };
    const interest = await insert(
      kvart.database.pool,
      'interests',
      buildInterest({ spaceId: other.id, ...applicant }),
    );
    const [now] = await select<{ version: number }>('SELECT version FROM spaces WHERE id = $1', [other.id]);
    const stale = await merge(owner.client, kept, { ...other, version: 99 });
    expect(stale).toMatchObject({ code: 'stale_version' });
    const versions = [kept, { ...other, version: now?.version ?? 0 }] as const;
    const done = await merge(owner.client, ...versions, ['title']);
    expect(done).toMatchObject({ __typename: 'SpaceMerge', canUndo: true, kept: { slug: kept.slug } });
    // Sent once more because the answer was lost.
    expect((await merge(owner.client, ...versions, ['title'])).id).toBe(done.id);

    expect(await slugOf(kvart.visitor(), other.slug)).toBe(kept.slug);
    const seen = await kvart.visitor().data<{ space: Record<string, unknown[]> }>(
      `query ($slug: String!) { space(slug: $slug) { photos { id } documents { id } title { text }
        checks { state } } }`,
      { slug: kept.slug },
    );
    expect(seen.space).toMatchObject({ photos: [{ id: kept.photoId }, { id: other.photoId }] });
    const [row] = await select<{ space_id: string }>('SELECT space_id FROM interests WHERE id = $1', [
      interest.id,
    ]);
    expect(row?.space_id).toBe(kept.id);

    // A third entry, and what was merged into it: the first address leads on, and the latest is undone first.
    const third = await addSpace(kvart, owner, { state: 'listed', ...at });
    const next = await merge(owner.client, third, { ...kept, version: done.kept.version });
    expect(await slugOf(kvart.visitor(), other.slug)).toBe(third.slug);
    expect(await undo(owner.client, done.id)).toMatchObject({
      code: expect.stringMatching(/wrong_state|undo_later_first/) as string,
    });
    expect(await undo(neighbour.client, next.id)).toMatchObject({ code: 'not_editor' });
    expect(await undo(owner.client, next.id)).toMatchObject({ __typename: 'SpaceMerge', canUndo: false });
    expect(await undo(owner.client, done.id)).toMatchObject({ __typename: 'SpaceMerge' });
    expect(await slugOf(kvart.visitor(), other.slug)).toBe(other.slug);
  });
});
