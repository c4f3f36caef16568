import type { ActorRow } from '@kvart/testing';
import { insert } from '@kvart/testing';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';

const answer = `__typename ... on UserError { code } ... on InvalidInput { issues { code path } } ... on StaleVersion { currentVersion }`;
const card = `... on Actor { id slug name version kind sector sectors { id } offers { concept { id label } note } contact { email } verification { state by } }`;
const create = `mutation ($input: ActorInput!) { result: createActor(input: $input) { ${answer} ${card} } }`;
const update = `mutation ($id: ID!, $version: Int!, $input: ActorInput!) { result: updateActor(id: $id, version: $version, input: $input) { ${answer} ${card} } }`;
const profile = `query ($slug: String!) { actor(slug: $slug) { id name contact { email phone } members { role person { id name } } invitations { email } viewerCan { edit manageMembers leave verify } nextSteps { code } } }`;
const remove = `mutation ($actorId: ID!, $personId: ID!) { result: removeMember(actorId: $actorId, personId: $personId) { ${answer} } }`;
const invite = `mutation ($actorId: ID!, $email: String!, $role: MemberRole!) { result: inviteMember(actorId: $actorId, email: $email, role: $role) { ${answer} } }`;
const accept = `mutation ($token: String!) { result: acceptInvitation(token: $token) { ${answer} } }`;

interface Result {
  result: {
    __typename: string;
    code?: string;
    slug: string;
    id: string;
    name: string;
    version: number;
    issues?: unknown[];
  } & Record<string, unknown>;
}
interface Profile {
  actor: {
    contact: { email: string | null; phone: string | null };
    members: { role: string; person: { id: string } }[];
    invitations: { email: string }[];
    viewerCan: Record<string, boolean>;
    nextSteps: { code: string }[];
  } | null;
}

let kvart: KvartApp;
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());

describe('a profile', () => {
  it('is made by a person who becomes its owner, in two steps, with a readable address', async () => {
    const { client } = await kvart.person();
    const made = await client.data<Result>(create, {
      input: { name: 'Tiskarna Šutna', kind: 'CREATIVE_FIRM' },
    });
    expect(made.result).toMatchObject({
      __typename: 'Actor',
      slug: 'tiskarna-sutna',
      sector: 'CREATIVE',
      version: 1,
    });
    const { id, version } = made.result;
    const input = {
      offers: [{ conceptId: 'capability.programme.curating', note: 'also on Sundays' }],
      about: [{ locale: 'sl', text: 'Tiskamo ročno.' }],
    };
    const saved = await client.data<Result>(update, { id, version, input });
    expect(saved.result).toMatchObject({ version: 2, name: 'Tiskarna Šutna' });
    const twin = await client.data<Result>(create, { input: { name: 'Tiskarna Šutna', kind: 'NGO' } });
    expect(twin.result.slug).toBe('tiskarna-sutna-2');
  });

  it('refuses visitors, strangers, stale versions and unknown words, each with its reason', async () => {
    const { actor, client } = await kvart.member();
    const { client: stranger } = await kvart.person();
    const change = { id: actor.id, version: 1, input: { name: 'Another name' } };
    expect((await kvart.visitor().data<Result>(update, change)).result.__typename).toBe('SignInRequired');
    expect((await stranger.data<Result>(update, change)).result).toMatchObject({
      __typename: 'Forbidden',
      code: 'not_editor',
    });
    const unknown = '01900000-0000-7000-8000-000000000000';
    expect((await client.data<Result>(update, { ...change, id: unknown })).result.__typename).toBe(
      'NotFound',
    );
    expect(
      (await client.data<Result>(update, { ...change, id: "x'; drop table actors" })).result.__typename,
    ).toBe('NotFound');
    expect((await client.data<Result>(update, change)).result.__typename).toBe('Actor');
    expect((await client.data<Result>(update, change)).result).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 2,
    });
    const wrong = {
      ...change,
      version: 2,
      input: { offers: [{ conceptId: 'capability.flying' }], placeId: 'gn:1' },
    };
    expect((await client.data<Result>(update, wrong)).result).toMatchObject({ __typename: 'InvalidInput' });
  });

  it('shows contact by its visibility', async () => {
    const { actor, client } = await kvart.member('owner', {
      email: 'canary-members@example.org',
      phone: '+386 1 000',
      emailVisibility: 'members',
      phoneVisibility: 'nobody',
    });
    const { client: other } = await kvart.person();
    const seen = async (by: typeof client) =>
      (await by.data<Profile>(profile, { slug: actor.slug })).actor!.contact;
    expect(await seen(kvart.visitor())).toEqual({ email: null, phone: null });
    expect(await seen(other)).toEqual({ email: 'canary-members@example.org', phone: null });
    expect(await seen(client)).toEqual({ email: 'canary-members@example.org', phone: '+386 1 000' });
  });

  it('is the same actor below its own members, whatever is read of it above', async () => {
    const { client, actor } = await kvart.member();
    const part = `id slug name kind languages website about { text } place { id } verification { state } contact { email }`;
    const { actor: found } = await client.data<{ actor: { members: { actor: unknown }[] } }>(
      `query ($slug: String!) { actor(slug: $slug) { id members { actor { ${part} } } } }`,
      { slug: actor.slug },
    );
    const whole = await client.data(`query ($slug: String!) { actor(slug: $slug) { ${part} } }`, {
      slug: actor.slug,
    });
    expect({ actor: found.members[0]?.actor }).toEqual(whole);
  });

  it('is not verified any more as another kind or in another country, where nobody has checked it', async () => {
    const checked = { kind: 'creative_firm', verifiedAt: new Date(), verifiedUntil: '2099-01-01' } as const;
    const change = async (input: object) => {
      const { actor, client } = await kvart.member('owner', { ...checked, placeId: 'gn:3196359' });
      const { result } = await client.data<{ result: { __typename: string } }>(update, {
        ...{ id: actor.id, version: actor.version, input },
      });
      expect(result.__typename).toBe('Actor');
      const seen = await client.data<{
        actor: { verification: { state: string; checks: string[] } };
        deskSummary: object | null;
      }>(
        `query ($slug: String!) { actor(slug: $slug) { verification { state checks } } deskSummary { waiting } }`,
        { slug: actor.slug },
      );
      return { state: seen.actor.verification.state, desk: seen.deskSummary };
    };
    // A firm that calls itself a support centre would look after a whole country.
    const none = { state: 'UNVERIFIED', desk: null };
    expect(await change({ kind: 'SUPPORT_ORGANISATION' })).toEqual(none);
    expect(await change({ placeId: 'gn:2761369' })).toEqual(none);
    expect(await change({ kind: 'CREATIVE_FIRM', about: [{ locale: 'en', text: 'Lamps.' }] })).toEqual({
      ...none,
      state: 'VERIFIED',
    });
  });

  it('is verified by nobody without checks, and by advisers not verified any more', async () => {
    const checked = { verifiedAt: new Date(), verifiedUntil: '2099-01-01' };
    const { actor, client } = await kvart.member('owner', checked);
    const { client: adviser } = await kvart.person({ platformRole: 'adviser', name: 'Alma Adviser' });
    await kvart.database.pool.query(`UPDATE actors SET verified_checks = '{document}' WHERE id = $1`, [
      actor.id,
    ]);
    const withdraw = `mutation ($actorId: ID!) { result: withdrawVerification(actorId: $actorId) {
      ${answer} ... on Actor { verification { state by at until checks } } } }`;
    const byMember = await client.data<Result>(withdraw, { actorId: actor.id });
    expect(byMember.result.__typename).toBe('Forbidden');
    const done = await adviser.data<Result>(withdraw, { actorId: actor.id });
    expect(done.result.verification).toEqual({
      ...{ state: 'UNVERIFIED', by: null, at: null, until: null, checks: [] },
    });
    // Only the checklist of the desk gives the badge.
    const { mutations } = await adviser.data<{ mutations: { mutationType: { fields: { name: string }[] } } }>(
      '{ mutations: __schema { mutationType { fields { name } } } }',
    );
    const verifying = mutations.mutationType.fields
      .map(({ name }) => name)
      .filter((name) => /verif/i.test(name));
    expect(verifying.toSorted()).toEqual([
      'confirmVerificationCode',
      'decideVerification',
      'removeVerificationPaper',
      'sendVerificationCode',
      'withdrawVerification',
    ]);
  });
});

describe('the directory', () => {
  it('finds by words in any language, with endings and typos, narrows by filters and counts true', async () => {
    const search = `query ($filter: ActorFilter) { actors(filter: $filter, first: 50) { totalCount nodes { name } facets { name values { value count } } } }`;
    interface Page {
      actors: {
        totalCount: number;
        nodes: { name: string }[];
        facets: { name: string; values: { value: string; count: number }[] }[];
      };
    }
    await insert(kvart.database.pool, 'actors', [
      ...[0, 1].map((n) => ({
        ...row(`Keramična delavnica ${n}`),
        kind: 'creative_firm' as const,
        sector: 'creative' as const,
      })),
      { ...row('Društvo za keramiko'), kind: 'ngo' as const, sector: 'civil' as const },
    ]);
    const find = async (filter: object) => (await kvart.visitor().data<Page>(search, { filter })).actors;
    for (const text of ['keramika', 'KERAMICNA', 'keramične', 'kerramična']) {
      expect(
        (await find({ text })).nodes.map(({ name }) => name),
        text,
      ).toContain('Keramična delavnica 0');
    }
    const creative = await find({ text: 'keramika', sectors: ['CREATIVE'] });
    expect(creative.totalCount).toBe(2);
    const facet = creative.facets.find(({ name }) => name === 'sectors')!.values;
    expect(facet).toEqual(
      expect.arrayContaining([
        { value: 'CREATIVE', count: 2 },
        { value: 'CIVIL', count: 1 },
      ]),
    );
  });

  it('pages through everything once, by name', async () => {
    const page = `query ($after: String) { actors(sort: NAME, first: 3, after: $after) { nodes { id name } pageInfo { hasNextPage endCursor } totalCount } }`;
    interface Page {
      actors: {
        nodes: { id: string; name: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
        totalCount: number;
      };
    }
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { actors }: Page = await kvart.visitor().data<Page>(page, { after });
      seen.push(...actors.nodes.map(({ id }) => id));
      if (!actors.pageInfo.hasNextPage) {
        expect(new Set(seen).size).toBe(actors.totalCount);
        break;
      }
      after = actors.pageInfo.endCursor;
    }
    const { errors } = await kvart.visitor().graphql(page, { after: 'made up' });
    expect(errors[0]?.extensions?.code).toBe('INVALID_INPUT');
  });
});

describe('members', () => {
  const row_ = (sql: string, values: unknown[]) => kvart.database.pool.query(sql, values);

  it('join by a mailed invitation that works for the invited address only, and once', async () => {
    const { actor, client } = await kvart.member();
    const { client: invited } = await kvart.person({ email: 'colleague@example.org', locale: 'de' });
    const { client: stranger } = await kvart.person();
    const input = { actorId: actor.id, email: 'Colleague@example.org', role: 'EDITOR' };
    expect((await client.data<Result>(invite, input)).result.__typename).toBe('Actor');
    expect((await client.data<Result>(invite, input)).result.code).toBe('invitation_open');
    const mail = await kvart.mailbox.waitFor(({ to }) => to.includes('colleague@example.org'));
    expect(mail.subject).toContain(actor.name);
    const token = /#token=([\w-]+)/.exec(mail.text)![1];
    expect((await stranger.data<Result>(accept, { token })).result.code).toBe('invitation_other_address');
    expect((await invited.data<Result>(accept, { token })).result.__typename).toBe('Actor');
    expect((await invited.data<Result>(accept, { token })).result.__typename).toBe('Conflict');
    const { actor: seen } = await invited.data<Profile>(profile, { slug: actor.slug });
    expect(seen!.members.map(({ role }) => role)).toEqual(['OWNER', 'EDITOR']);
    expect(seen!.viewerCan).toMatchObject({ edit: true, manageMembers: false, leave: true });
  });

  it('keep at least one owner, also when two leave at the same moment', async () => {
    const { actor, client, person } = await kvart.member();
    const { client: second } = await kvart.join(actor, 'owner');
    const leave = `mutation ($actorId: ID!) { result: leaveActor(actorId: $actorId) { ${answer} } }`;
    const both = await Promise.all(
      [client, second].map((by) => by.data<Result>(leave, { actorId: actor.id })),
    );
    expect(both.map(({ result }) => result.code ?? result.__typename).sort()).toEqual(['Done', 'last_owner']);
    const { rows } = await row_('select role from memberships where actor_id = $1 and ended_at is null', [
      actor.id,
    ]);
    expect(rows).toEqual([{ role: 'owner' }]);
    expect(person.id).toBeTruthy();
  });

  it('lose everything at once when they are removed: the next request and the open socket', async () => {
    const { actor, client } = await kvart.member();
    const { client: editor, person } = await kvart.join(actor, 'editor');
    const socket = io(kvart.url, {
      transports: ['websocket'],
      extraHeaders: { cookie: `kvart_session=${editor.cookie('kvart_session')}`, origin: kvart.url },
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    const rooms = async () => {
      const { rows } = await row_(
        'select count(*)::int as n from memberships where person_id = $1 and ended_at is null',
        [person.id],
      );
      return (rows[0] as { n: number }).n;
    };
    expect(await rooms()).toBe(1);
    const heard: unknown[] = [];
    socket.on('interest.changed', (event) => heard.push(event));

    expect((await editor.data<Result>(remove, { actorId: actor.id, personId: person.id })).result.code).toBe(
      'not_owner',
    );
    expect(
      (await client.data<Result>(remove, { actorId: actor.id, personId: person.id })).result.__typename,
    ).toBe('Actor');

    const after = await editor.data<Result>(update, {
      id: actor.id,
      version: 1,
      input: { name: 'Mine now' },
    });
    expect(after.result).toMatchObject({ __typename: 'Forbidden' });
    await row_(`select pg_notify('kvart_realtime', $1)`, [
      JSON.stringify({
        do: 'emit',
        rooms: [`actor:${actor.id}`],
        event: 'interest.changed',
        payload: { secret: true },
      }),
    ]);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(heard).toEqual([]);
    socket.close();
  });
});

let count = 0;
function row(name: string): Omit<ActorRow, 'kind' | 'sector'> {
  count += 1;
  const now = new Date();
  return {
    id: `01900000-0000-7000-9000-${String(count).padStart(12, '0')}`,
    slug: `found-${count}`,
    version: 1,
    name,
    placeId: null,
    about: {},
    originalLocale: 'sl',
    website: null,
    languages: [],
    logoId: null,
    email: null,
    phone: null,
    address: null,
    emailVisibility: 'members',
    phoneVisibility: 'members',
    addressVisibility: 'public',
    verifiedAt: null,
    verifiedUntil: null,
    verifiedById: null,
    verificationNote: null,
    isUnclaimed: false,
    archivedAt: null,
    isDemo: false,
    createdAt: now,
    updatedAt: now,
  };
}
