import type { TestClient } from '@kvart/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace } from '../../testing/spaces.ts';

let kvart: KvartApp;
let owner: Awaited<ReturnType<KvartApp['member']>>;
let stranger: Awaited<ReturnType<KvartApp['member']>>;
beforeAll(async () => {
  kvart = await startKvart();
  owner = await kvart.member();
  stranger = await kvart.member();
});
afterAll(() => kvart.close());

interface Unit {
  slug: string;
  floor: number | null;
}
interface Answer {
  __typename?: string;
  code?: string;
  id: string;
  slug: string;
  version: number;
  state: string;
  address: string | null;
  buildingName: string | null;
  usableM2: number | null;
  building: { id: string; version: number; name: string; builtYear: number | null; units: Unit[] } | null;
}
const fields = `id slug version state address buildingName usableM2
  building { id version name builtYear units { slug floor } }`;
const shape = `__typename ... on UserError { code } ... on Space { ${fields} }`;
const act = async (client: TestClient, call: string, variables: object, types: string) =>
  (
    await client.data<{ result: Answer }>(`mutation (${types}) { result: ${call} { ${shape} } }`, {
      ...variables,
    })
  ).result;
const addUnit = (client: TestClient, id: string) => act(client, 'addUnit(spaceId: $id)', { id }, '$id: ID!');
const save = (client: TestClient, id: string, version: number, input: object) =>
  act(
    client,
    'saveBuilding(spaceId: $id, version: $version, input: $input)',
    { id, version, input },
    '$id: ID!, $version: Int!, $input: BuildingInput!',
  );
const join = (client: TestClient, id: string, other: string) =>
  act(client, 'joinBuilding(spaceId: $id, otherId: $other)', { id, other }, '$id: ID!, $other: ID!');
const read = async (client: TestClient, slug: string) =>
  (
    await client.data<{ space: Answer }>(`query ($slug: String!) { space(slug: $slug) { ${fields} } }`, {
      slug,
    })
  ).space;

describe('a building', () => {
  it('comes into being with its second unit, which has what they share', async () => {
    const first = await addSpace(kvart, owner, {
      state: 'listed',
      address: 'Stara pot 3',
      buildingName: 'Stara šola',
    });
    expect(await addUnit(stranger.client, first.id)).toMatchObject({ code: 'not_editor' });
    const second = await addUnit(owner.client, first.id);
    expect(second).toMatchObject({ state: 'DRAFT', address: 'Stara pot 3', usableM2: null });
    expect(second.building).toMatchObject({ name: 'Stara šola', units: expect.any(Array) as Unit[] });
    expect(second.building?.units.map(({ slug }) => slug).toSorted()).toEqual(
      [first.slug, second.slug].toSorted(),
    );
    // Pressed twice.
    expect((await addUnit(owner.client, first.id)).id).toBe(second.id);
    // A draft is nobody else's business.
    const seen = await read(kvart.visitor(), first.slug);
    expect(seen.building?.units.map(({ slug }) => slug)).toEqual([first.slug]);
  });

  it('passes changes on to its units, but for what they say otherwise', async () => {
    const first = await addSpace(kvart, owner, {
      state: 'listed',
      address: 'Nova pot 1',
      buildingName: null,
    });
    const other = await addSpace(kvart, owner, {
      state: 'listed',
      address: 'Nova pot 1, dvorišče',
      buildingName: null,
    });
    const joined = await join(owner.client, first.id, other.id);
    expect(joined.building?.units).toHaveLength(2);
    const version = joined.building?.version ?? 0;
    expect(await save(stranger.client, first.id, version, { name: 'X' })).toMatchObject({
      code: 'not_editor',
    });
    const input = { name: 'Mlin', address: 'Nova pot 1a', builtYear: 1911 };
    expect(await save(owner.client, first.id, version, input)).toMatchObject({
      address: 'Nova pot 1a',
      buildingName: 'Mlin',
      building: { name: 'Mlin', builtYear: 1911, version: version + 1 },
    });
    expect(await read(owner.client, other.slug)).toMatchObject({
      address: 'Nova pot 1, dvorišče',
      buildingName: 'Mlin',
    });
    expect(await save(owner.client, first.id, version, input)).toMatchObject({ code: 'stale_version' });
    // What is listed stays complete.
    expect(await save(owner.client, first.id, version + 1, { address: null })).toMatchObject({
      code: 'not_publishable',
    });
    const left = await act(owner.client, 'leaveBuilding(spaceId: $id)', { id: other.id }, '$id: ID!');
    expect(left.building).toBeNull();
  });

  it('does not tell where a blurred unit is, neither from it nor from its neighbours', async () => {
    const open = await addSpace(kvart, owner, {
      state: 'listed',
      address: 'Skrita pot 1',
      buildingName: null,
    });
    const blurred = await addSpace(kvart, owner, {
      state: 'listed',
      address: 'Skrita pot 1',
      pointBlurred: true,
    });
    await join(owner.client, open.id, blurred.id);
    expect((await read(kvart.visitor(), blurred.slug)).building).toBeNull();
    expect((await read(kvart.visitor(), open.slug)).building?.units.map(({ slug }) => slug)).toEqual([
      open.slug,
    ]);
    expect((await read(owner.client, open.slug)).building?.units).toHaveLength(2);
  });

  it('holds entries of one actor alone', async () => {
    const mine = await addSpace(kvart, owner, { state: 'listed' });
    const theirs = await addSpace(kvart, stranger, { state: 'listed' });
    expect(await join(owner.client, mine.id, theirs.id)).toMatchObject({ code: 'not_editor' });
    await kvart.database.pool.query(
      `INSERT INTO buildings (id, actor_id, created_by_id, name) VALUES ($1, $2, $3, 'Hiša')`,
      [theirs.id, stranger.actor.id, stranger.person.id],
    );
    await expect(
      kvart.database.pool.query('UPDATE spaces SET building_id = $1 WHERE id = $2', [theirs.id, mine.id]),
    ).rejects.toThrow('spaces_building_id_actor_id_fkey');
  });
});
