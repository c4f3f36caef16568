import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace, statementsOf } from '../../testing/spaces.ts';

let kvart: KvartApp;
let owner: Awaited<ReturnType<KvartApp['member']>>;
let stranger: Awaited<ReturnType<KvartApp['member']>>;
beforeAll(async () => {
  kvart = await startKvart();
  owner = await kvart.member();
  stranger = await kvart.member();
});
afterAll(() => kvart.close());

const failure = `__typename ... on UserError { code message } ... on InvalidInput { issues { code path } }
  ... on StaleVersion { currentVersion } ... on NotPublishable { missing { section field message } }`;
const space = `... on Space { id slug version state title { text locale } usableM2 availableFrom condition }`;
const create = `mutation ($input: SpaceInput) { result: createSpace(input: $input) { ${failure} ${space} } }`;
const save = `mutation ($id: ID!, $version: Int!, $input: SpaceInput!) {
  result: saveSpace(id: $id, version: $version, input: $input) { ${failure} ${space} } }`;
const step = (name: string) => `mutation ($id: ID!, $version: Int!) {
  result: ${name}(id: $id, version: $version) { ${failure} ${space} } }`;
const withdraw = `mutation ($id: ID!, $version: Int!, $reason: Text) {
  result: withdrawSpace(id: $id, version: $version, reason: $reason) { ${failure} ${space} } }`;
const page = `query ($slug: String!) { space(slug: $slug) {
  id slug version state address point { lat lon } pointBlurred contact { email } monthlyCost interestCount
  actor { id name } place { name } permittedUses { id label } photos { id alt } missing { field }
  timeline { state personName reason } viewerCan { edit publish withdraw archive relist expressInterest answer }
  history { totalCount nodes { version action fields personName } } } }`;

interface Result {
  result: {
    __typename: string;
    code?: string;
    message?: string;
    issues?: { code: string; path: string[] }[];
    currentVersion?: number;
    missing?: { section: string; field: string }[];
    id: string;
    slug: string;
    version: number;
    state: string;
    title: { text: string; locale: string } | null;
    usableM2: number | null;
    availableFrom: string | null;
    condition: string | null;
  };
}
interface Page {
  space: {
    address: string | null;
    point: { lat: number; lon: number } | null;
    contact: { email: string | null } | null;
    interestCount: number | null;
    missing: { field: string }[];
    timeline: { state: string; personName: string | null; reason: string | null }[];
    viewerCan: Record<string, boolean>;
    history: {
      totalCount: number;
      nodes: { version: number; action: string; fields: string[]; personName: string }[];
    };
  } | null;
}

const inWords = (text: string) => [{ locale: 'sl', text }];

describe('a draft', () => {
  it('is begun by an editor, in the language of the text, once for a double click', async () => {
    const input = {
      title: inWords('Delavnica na Šutni'),
      usableM2: 42.5,
      availableFrom: '2027-01-31',
      condition: 'READY',
    };
    const [first, second] = await Promise.all([
      owner.client.data<Result>(create, { input }),
      owner.client.data<Result>(create, { input }),
    ]);
    expect(first.result).toMatchObject({
      __typename: 'Space',
      slug: 'delavnica-na-sutni',
      version: 1,
      state: 'DRAFT',
      title: { text: 'Delavnica na Šutni', locale: 'sl' },
      usableM2: 42.5,
      availableFrom: '2027-01-31',
      condition: 'READY',
    });
    expect(second.result.id).toBe(first.result.id);
  });

  it('of the same name as another gets an address of its own, even at the same moment', async () => {
    const twins = await Promise.all([kvart.member(), kvart.member(), kvart.member()]);
    const input = { title: inWords('Stara kovačnica') };
    const made = await Promise.all(twins.map(({ client }) => client.data<Result>(create, { input })));
    expect(made.map(({ result }) => result.slug).sort()).toEqual([
      'stara-kovacnica',
      'stara-kovacnica-2',
      'stara-kovacnica-3',
    ]);
  });

  it('does not exist for others', async () => {
    const draft = await addSpace(kvart, owner, { state: 'draft' });
    for (const client of [kvart.visitor(), stranger.client]) {
      expect(await client.data(page, { slug: draft.slug })).toEqual({ space: null });
    }
    const unknown = await stranger.client.graphql(save, { id: owner.actor.id, version: 1, input: {} });
    const foreign = await stranger.client.graphql(save, { id: draft.id, version: 1, input: {} });
    const broken = await stranger.client.graphql(save, { id: 'x', version: 1, input: {} });
    expect(foreign.data).toMatchObject({ result: { __typename: 'NotFound' } });
    expect(JSON.stringify(foreign.data)).toBe(JSON.stringify(unknown.data));
    expect(JSON.stringify(broken.data)).toBe(JSON.stringify(unknown.data));
  });

  it('is refused to visitors, to plain members, and for wrong figures', async () => {
    expect((await kvart.visitor().data<Result>(create)).result).toMatchObject({
      __typename: 'SignInRequired',
    });
    const { client } = await kvart.join(owner.actor, 'member');
    expect((await client.data<Result>(create)).result).toMatchObject({
      __typename: 'Forbidden',
      code: 'not_editor',
    });
    const input = { usableM2: -3, permittedUseIds: ['use.nonsense'], minMonths: 12, maxMonths: 3 };
    const wrong = (await owner.client.data<Result>(create, { input })).result;
    expect(wrong.__typename).toBe('InvalidInput');
    expect(wrong.issues).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'too_small', path: ['usableM2'] })]),
    );
    const use = await owner.client.data<Result>(create, { input: { permittedUseIds: ['use.nonsense'] } });
    expect(use.result.issues).toMatchObject([{ code: 'invalid_choice', path: ['permittedUseIds'] }]);
    const place = await owner.client.data<Result>(create, { input: { placeId: 'gn:1' } });
    expect(place.result.issues).toMatchObject([{ code: 'invalid_choice', path: ['placeId'] }]);
  });
});

describe('saving', () => {
  it('changes what is sent, keeps the rest, empties by null, and writes who changed what', async () => {
    const draft = await addSpace(kvart, owner, { state: 'draft' });
    const input = { usableM2: 80, address: null, description: inWords('Svetla.') };
    const { result } = await owner.client.data<Result>(save, { id: draft.id, version: 1, input });
    expect(result).toMatchObject({ __typename: 'Space', version: 2, usableM2: 80 });
    const { space: seen } = await owner.client.data<Page>(page, { slug: draft.slug });
    expect(seen).toMatchObject({ address: null, missing: [{ field: 'address' }] });
    expect(seen?.history.nodes[0]).toEqual({
      version: 2,
      action: 'edited',
      fields: ['address', 'description', 'usableM2'],
      personName: owner.person.name,
    });
    const { rows } = await kvart.database.pool.query(
      `SELECT action, person_id, actor_id FROM audit_log WHERE object_id = $1`,
      [draft.id],
    );
    expect(rows).toEqual([{ action: 'space.edited', person_id: owner.person.id, actor_id: owner.actor.id }]);
  });

  it('on an old version changes nothing, unless it is the same change sent twice', async () => {
    const draft = await addSpace(kvart, owner, { state: 'draft' });
    const first = { id: draft.id, version: 1, input: { rooms: 3 } };
    await owner.client.data(save, first);
    const again = await owner.client.data<Result>(save, first);
    expect(again.result).toMatchObject({ __typename: 'Space', version: 2 });
    const { client } = await kvart.join(owner.actor, 'editor');
    const late = await client.data<Result>(save, { id: draft.id, version: 1, input: { rooms: 4 } });
    expect(late.result).toMatchObject({ __typename: 'StaleVersion', currentVersion: 2 });
  });

  it('of the same version by two people lets one through', async () => {
    const draft = await addSpace(kvart, owner, { state: 'draft' });
    const { client } = await kvart.join(owner.actor, 'editor');
    const results = await Promise.all(
      [owner.client, client].map((each, n) =>
        each.data<Result>(save, { id: draft.id, version: 1, input: { rooms: 5 + n } }),
      ),
    );
    expect(results.map(({ result }) => result.__typename).sort()).toEqual(['Space', 'StaleVersion']);
  });

  it('a listed space must not make it unpublishable', async () => {
    const listed = await addSpace(kvart, owner, { state: 'listed' });
    const { result } = await owner.client.data<Result>(save, {
      id: listed.id,
      version: 1,
      input: { rentMode: null },
    });
    expect(result).toMatchObject({
      __typename: 'NotPublishable',
      missing: [{ section: 'MONEY', field: 'rentMode' }],
    });
  });
});

describe('the way of a space', () => {
  it('leads from draft to list, away from it, and into the archive', async () => {
    const { id } = await addSpace(kvart, owner, { state: 'draft', slug: 'space-0000beef' });
    const go = async (name: string, version: number, reason?: string) =>
      (
        await owner.client.data<Result>(name === 'withdrawSpace' ? withdraw : step(name), {
          id,
          version,
          ...(reason !== undefined && { reason }),
        })
      ).result;
    expect(await go('publishSpace', 1)).toMatchObject({ __typename: 'Conflict', code: 'wrong_state' });
    expect(await go('markSpaceReady', 1)).toMatchObject({ state: 'READY', version: 2 });
    expect(await go('publishSpace', 2)).toMatchObject({
      state: 'LISTED',
      version: 3,
      slug: 'former-bakery-on-the-square',
    });
    expect(await go('publishSpace', 2)).toMatchObject({ __typename: 'Space', version: 3 });
    expect(await go('withdrawSpace', 3)).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ code: 'required', path: ['reason'] }],
    });
    expect(await go('withdrawSpace', 3, 'Let to a cooper.')).toMatchObject({
      state: 'WITHDRAWN',
      version: 4,
    });
    expect(await go('reopenSpace', 4)).toMatchObject({ state: 'DRAFT', version: 5 });
    expect(await go('archiveSpace', 5)).toMatchObject({ state: 'ARCHIVED', version: 6 });
    expect(await go('reopenSpace', 6)).toMatchObject({ __typename: 'Conflict', code: 'wrong_state' });
  });

  it('opens pictures with the listing and closes them again', async () => {
    const ready = await addSpace(kvart, owner, { state: 'ready' });
    const isPublic = async () =>
      (await kvart.database.pool.query('SELECT is_public FROM files WHERE id = $1', [ready.fileId])).rows[0]
        .is_public;
    expect(await isPublic()).toBe(false);
    await owner.client.data(step('publishSpace'), { id: ready.id, version: 1 });
    expect(await isPublic()).toBe(true);
    await owner.client.data(withdraw, { id: ready.id, version: 2, reason: 'Sold last week.' });
    expect(await isPublic()).toBe(false);
  });

  it('tells what is missing before publishing', async () => {
    const { result: draft } = await owner.client.data<Result>(create, {
      input: { title: inWords('Prazno') },
    });
    const { result } = await owner.client.data<Result>(step('markSpaceReady'), { id: draft.id, version: 1 });
    expect(result.__typename).toBe('NotPublishable');
    expect(result.missing?.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['placeId', 'photos', 'usableM2']),
    );
  });

  it('lets an administrator take a listing down, and nobody else from outside', async () => {
    const listed = await addSpace(kvart, owner, { state: 'listed' });
    const args = { id: listed.id, version: 1, reason: 'Reported as a fraud.' };
    expect((await kvart.visitor().data<Result>(withdraw, args)).result.__typename).toBe('SignInRequired');
    expect((await stranger.client.data<Result>(withdraw, args)).result).toMatchObject({ code: 'not_editor' });
    const admin = await kvart.person({ platformRole: 'admin' });
    expect((await admin.client.data<Result>(withdraw, args)).result).toMatchObject({ state: 'WITHDRAWN' });
    const { space: seen } = await owner.client.data<Page>(page, { slug: listed.slug });
    expect(seen?.timeline.at(-1)).toMatchObject({ state: 'WITHDRAWN', reason: 'Reported as a fraud.' });
  });
});

describe('the page of a listed space', () => {
  it('shows the public what is public, in one statement', async () => {
    const listed = await addSpace(kvart, owner, { state: 'listed', pointBlurred: true });
    const client = kvart.visitor();
    await client.data(page, { slug: listed.slug });
    let answer: Page = { space: null };
    const statements = await statementsOf(kvart, async () => {
      answer = await client.data<Page>(page.replace(/history \{.*\} \} \} \}/s, '} }'), {
        slug: listed.slug,
      });
    });
    expect(statements).toHaveLength(1);
    const { point, ...rest } = answer.space!;
    expect(rest).toMatchObject({ address: null, contact: null, interestCount: null, missing: [] });
    expect(rest.viewerCan).toEqual({
      edit: false,
      publish: false,
      withdraw: false,
      archive: false,
      relist: false,
      expressInterest: false,
      answer: false,
    });
    const km = Math.hypot(
      (point!.lat - listed.lat!) * 111.2,
      (point!.lon - listed.lon!) * 111.2 * Math.cos(0.804),
    );
    expect(km).toBeGreaterThan(0.09);
    expect(km).toBeLessThan(0.26);
  });

  it('shows its editors all of it', async () => {
    const listed = await addSpace(kvart, owner, { state: 'listed', pointBlurred: true });
    const { space: seen } = await owner.client.data<Page>(page, { slug: listed.slug });
    expect(seen).toMatchObject({
      address: 'Glavni trg 5',
      point: { lat: listed.lat, lon: listed.lon },
      contact: { email: 'rooms@example.org' },
      interestCount: 0,
      viewerCan: { edit: true, publish: false, withdraw: true, answer: true, expressInterest: false },
      history: { totalCount: 1 },
    });
  });

  it('offers expressing interest to other actors', async () => {
    const listed = await addSpace(kvart, owner, { state: 'listed' });
    const { space: seen } = await stranger.client.data<Page>(page, { slug: listed.slug });
    expect(seen?.viewerCan).toMatchObject({ edit: false, expressInterest: true });
    expect(seen?.contact?.email).toBe('rooms@example.org');
    expect(seen?.history.nodes).toEqual([]);
  });
});
