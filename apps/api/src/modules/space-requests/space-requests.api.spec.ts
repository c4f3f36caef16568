import type { TestClient } from '@kvart/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace, statementsOf } from '../../testing/spaces.ts';
import { RequestClock } from './request-clock.task.ts';

type Member = Awaited<ReturnType<KvartApp['member']>>;
let kvart: KvartApp;
let asker: Member;
let owner: Member;
let stranger: Member;
let space: Awaited<ReturnType<typeof addSpace>>;
const place = 'gn:3196359';
beforeAll(async () => {
  kvart = await startKvart();
  asker = await kvart.member('editor', { name: 'Studio Pod lipo' });
  owner = await kvart.member('owner', { name: 'Tovarna d. o. o.' });
  stranger = await kvart.member();
});
afterAll(() => kvart.close());
beforeEach(async () => {
  await kvart.database.pool.query(`UPDATE spaces SET state = 'withdrawn' WHERE state = 'listed'`);
  space = await addSpace(kvart, owner, { state: 'listed', placeId: place });
});

const problem = `__typename ... on UserError { code message } ... on InvalidInput { issues { code path } }
  ... on StaleVersion { currentVersion }`;
const fields = `id slug version state audience title text uses { id } places { place { id } point { lat } radiusKm }
  termMonths expiresAt waitingProposals actor { name } viewerCan { edit publish renew fulfil withdraw reopen }`;
const proposalFields = `id version state message reason space { slug } actor { name } person { name }
  viewerCan { decline takeUp }`;
const create = `mutation ($input: SpaceRequestInput!, $publish: Boolean!) {
  result: createSpaceRequest(input: $input, publish: $publish) { ${problem} ... on SpaceRequest { ${fields} } } }`;
const save = `mutation ($id: ID!, $version: Int!, $input: SpaceRequestInput!) {
  result: saveSpaceRequest(id: $id, version: $version, input: $input) { ${problem} ... on SpaceRequest { ${fields} } } }`;
const stepMutation = `mutation ($id: ID!, $version: Int!, $action: SpaceRequestAction!) {
  result: takeSpaceRequestStep(id: $id, version: $version, action: $action) {
    ${problem} ... on SpaceRequest { ${fields} } } }`;
const propose = `mutation ($input: ProposeSpaceInput!) {
  result: proposeSpace(input: $input) { ${problem} ... on SpaceProposal { ${proposalFields} } } }`;
const answer = `mutation ($id: ID!, $version: Int!, $answer: ProposalAnswer!, $reason: Text) {
  result: answerProposal(id: $id, version: $version, answer: $answer, reason: $reason) {
    ${problem} ... on SpaceProposal { ${proposalFields} } } }`;
const see = `mutation ($id: ID!) { result: seeProposals(requestId: $id) { ${problem} ... on SpaceRequest { ${fields} } } }`;
const one = `query ($slug: String!) { spaceRequest(slug: $slug) { ${fields}
  proposals { totalCount nodes { ${proposalFields} } }
  fittingSpaces { totalCount nodes { level criteria { criterion verdict } space { slug } } } } }`;
const list = `query ($filter: SpaceRequestFilter, $first: Int, $after: String) {
  spaceRequests(filter: $filter, first: $first, after: $after) {
    totalCount nodes { slug actor { name } } pageInfo { hasNextPage endCursor } } }`;
const fitting = `query ($slug: String!) { space(slug: $slug) { fittingRequests {
  totalCount nodes { level request { slug } proposal { state } criteria { criterion verdict } } } } }`;

interface Result {
  __typename: string;
  id: string;
  slug: string;
  version: number;
  state: string;
  expiresAt: string;
  waitingProposals: number | null;
  code?: string;
  issues?: { code: string; path: string[] }[];
}
const form = {
  title: 'Delavnica za kolesa',
  text: 'Popravljamo kolesa in učimo druge.',
  locale: 'sl',
  languages: ['sl', 'en'],
  audience: 'NETWORK',
  useIds: ['use.workshop'],
  budgetBasis: 'MONTH',
  currency: 'EUR',
  rentModes: [],
  conditions: [],
  stepFree: false,
  heating: false,
  water: false,
  wc: false,
  groundFloor: false,
  shopfront: false,
  noise: false,
  places: [{ placeId: place }],
};
const run = async (client: TestClient, text: string, variables: object) =>
  (await client.data<{ result: Result }>(text, { ...variables })).result;
// A second one of the same words within seconds would be the first one sent twice.
let written = 0;
const publish = (over: object = {}) => {
  written += 1;
  return run(asker.client, create, {
    input: { ...form, title: `Delavnica ${written}`, ...over },
    publish: true,
  });
};
const step = (client: TestClient, request: Result, action: string) =>
  run(client, stepMutation, { id: request.id, version: request.version, action });
const message = 'Naš prostor je prost od januarja.';
const proposeTo = (request: { id: string }, client = owner.client, over: object = {}) =>
  run(client, propose, { input: { requestId: request.id, spaceId: space.id, message, ...over } });
interface Shown {
  spaceRequest: {
    waitingProposals: number | null;
    proposals: { totalCount: number; nodes: Result[] };
    fittingSpaces: { totalCount: number; nodes: { level: string; space: { slug: string } }[] } | null;
  } | null;
}
const shown = async (client: TestClient, { slug }: Result) =>
  (await client.data<Shown>(one, { slug })).spaceRequest;
interface Fitting {
  space: {
    fittingRequests: {
      totalCount: number;
      nodes: { level: string; request: { slug: string }; proposal: { state: string } | null }[];
    } | null;
  };
}
const fitsOf = async (client: TestClient, slug = space.slug) =>
  (await client.data<Fitting>(fitting, { slug })).space.fittingRequests;

describe('a request', () => {
  it('is written, changed, put before others and ended', async () => {
    const input = { ...form, title: 'Atelje', text: '', useIds: [], places: [] };
    const draft = await run(asker.client, create, { input, publish: false });
    expect(draft).toMatchObject({
      __typename: 'SpaceRequest',
      slug: 'atelje',
      state: 'DRAFT',
      viewerCan: { edit: true, publish: true, renew: false },
    });
    expect(await step(asker.client, draft, 'PUBLISH')).toMatchObject({
      issues: [
        { code: 'required', path: ['useIds'] },
        { code: 'required', path: ['places'] },
        { code: 'required', path: ['text'] },
      ],
    });
    const whole = { ...form, title: 'Atelje', neededFrom: '2027-01-01', neededUntil: '2027-04-01' };
    const saved = await run(asker.client, save, { id: draft.id, version: 1, input: whole });
    expect(saved).toMatchObject({ version: 2, termMonths: 3, places: [{ place: { id: place } }] });
    expect(await run(asker.client, save, { id: draft.id, version: 1, input: whole })).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 2,
    });
    const open = await step(asker.client, saved, 'PUBLISH');
    expect(open).toMatchObject({ state: 'PUBLISHED', version: 3 });
    // Sent twice: the answer of the first one.
    expect(await step(asker.client, saved, 'PUBLISH')).toMatchObject({ state: 'PUBLISHED', version: 3 });
    const months = (Date.parse(open.expiresAt) - Date.now()) / 86_400_000 / 30.44;
    expect(months).toBeCloseTo(6, 0);
    const found = await step(asker.client, open, 'FULFIL');
    expect(found).toMatchObject({ state: 'FULFILLED' });
    expect(await step(asker.client, found, 'RENEW')).toMatchObject({ code: 'wrong_state' });
    const log = await kvart.database.pool.query(
      `SELECT action FROM audit_log WHERE object_id = $1 ORDER BY id`,
      [draft.id],
    );
    expect(log.rows.map(({ action }: { action: string }) => action)).toEqual([
      'space_request.created',
      'space_request.edited',
      'space_request.published',
      'space_request.fulfilled',
    ]);
  });

  it('is there for those whom it is for', async () => {
    const network = await publish();
    const open = await publish({ audience: 'PUBLIC' });
    const draft = await run(asker.client, create, { input: { ...form, title: 'Skica' }, publish: false });
    const visitor = kvart.visitor();
    expect(await shown(visitor, network)).toBeNull();
    expect(await shown(stranger.client, network)).toMatchObject({
      waitingProposals: null,
      fittingSpaces: null,
    });
    expect(await shown(visitor, open)).toMatchObject({ fittingSpaces: null, proposals: { totalCount: 0 } });
    expect(await shown(stranger.client, draft)).toBeNull();
    expect(await shown(asker.client, draft)).not.toBeNull();
    expect(await run(visitor, create, { input: form, publish: true })).toMatchObject({
      __typename: 'SignInRequired',
    });
    expect(await step(stranger.client, network, 'WITHDRAW')).toMatchObject({ code: 'not_editor' });
    expect(await step(stranger.client, draft, 'WITHDRAW')).toMatchObject({ __typename: 'NotFound' });
  });

  it('stands in a list that filters and turns pages, in one statement', async () => {
    const other = await publish({ audience: 'PUBLIC', useIds: ['use.gallery'], minM2: 200 });
    const here = await publish({ audience: 'PUBLIC', places: [{ lat: 46.06, lon: 14.52, radiusKm: 8 }] });
    type Listed = {
      spaceRequests: {
        totalCount: number;
        nodes: { slug: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    const ask = async (variables: object, client = kvart.visitor()) =>
      (await client.data<Listed>(list, { ...variables })).spaceRequests;
    const slugs = async (filter: object) => (await ask({ filter })).nodes.map(({ slug }) => slug);
    expect(await slugs({ uses: ['use.gallery'] })).toEqual([other.slug]);
    expect(await slugs({ placeId: place, m2: 60 })).toContain(here.slug);
    expect(await slugs({ m2: 60 })).not.toContain(other.slug);
    const first = await ask({ first: 1 });
    expect(first).toMatchObject({ nodes: [{ slug: here.slug }], pageInfo: { hasNextPage: true } });
    const after = first.pageInfo.endCursor;
    expect((await ask({ first: 1, after })).nodes[0]?.slug).toBe(other.slug);
    const statements = await statementsOf(kvart, () => ask({ first: 5 }));
    expect(statements.filter((text) => text.includes('space_requests'))).toHaveLength(1);
    const everything = await ask({}, stranger.client);
    expect(everything.totalCount).toBeGreaterThan((await ask({})).totalCount);
  });
});

describe('what fits', () => {
  it('is shown to both sides, and to nobody else', async () => {
    const request = await publish({ minM2: Number(space.usableM2) });
    expect((await shown(asker.client, request))?.fittingSpaces).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          level: 'FULL',
          space: { slug: space.slug },
          criteria: [
            { criterion: 'USES', verdict: 'MET' },
            { criterion: 'PLACES', verdict: 'MET' },
            { criterion: 'AREA', verdict: 'MET' },
          ],
        },
      ],
    });
    const fits = await fitsOf(owner.client);
    expect(fits?.nodes.find((node) => node.request.slug === request.slug)).toMatchObject({
      level: 'FULL',
      proposal: null,
    });
    expect(await fitsOf(stranger.client)).toBeNull();
    expect(await fitsOf(kvart.visitor())).toBeNull();
    const town = await kvart.member('editor', {
      kind: 'municipality',
      placeId: place,
      verifiedAt: new Date('2026-01-01'),
      verifiedUntil: '2099-01-01',
    });
    expect((await fitsOf(town.client))?.totalCount).toBe(fits?.totalCount);
  });
});

describe('a proposal', () => {
  it('is told, seen, declined with a reason, and taken up after all', async () => {
    const request = await publish();
    const told = await proposeTo(request);
    expect(told).toMatchObject({
      state: 'SENT',
      message,
      actor: { name: 'Tovarna d. o. o.' },
      viewerCan: { decline: false, takeUp: false },
    });
    // Sent twice; then another message for the same space.
    expect((await proposeTo(request)).id).toBe(told.id);
    expect(await proposeTo(request, owner.client, { message: 'Še enkrat ta prostor.' })).toMatchObject({
      code: 'already_proposed',
    });
    const bell = `{ notifications { nodes { type text } } }`;
    const news = async (client: TestClient) => JSON.stringify(await client.data(bell));
    await expect.poll(() => news(asker.client), { timeout: 10_000 }).toContain('REQUEST_PROPOSED');
    expect((await shown(asker.client, request))?.waitingProposals).toBe(1);
    expect((await shown(stranger.client, request))?.proposals.totalCount).toBe(0);
    expect((await shown(owner.client, request))?.proposals.nodes).toMatchObject([{ id: told.id }]);
    expect(await run(stranger.client, see, { id: request.id })).toMatchObject({ __typename: 'NotFound' });
    expect(await run(asker.client, see, { id: request.id })).toMatchObject({ waitingProposals: 1 });
    const [seen] = (await shown(asker.client, request))?.proposals.nodes ?? [];
    expect(seen).toMatchObject({ state: 'SEEN', viewerCan: { decline: true, takeUp: true } });
    const reply = (client: TestClient, version: number, word: string, reason?: string) =>
      run(client, answer, { id: told.id, version, answer: word, reason });
    expect(await reply(owner.client, 1, 'TAKE_UP')).toMatchObject({ code: 'not_editor' });
    expect(await reply(stranger.client, 1, 'TAKE_UP')).toMatchObject({ __typename: 'NotFound' });
    expect(await reply(asker.client, 1, 'DECLINE', 'Predaleč.')).toMatchObject({
      state: 'DECLINED',
      reason: 'Predaleč.',
      version: 2,
    });
    await expect.poll(() => news(owner.client), { timeout: 10_000 }).toContain('PROPOSAL_ANSWERED');
    expect(await reply(asker.client, 1, 'TAKE_UP')).toMatchObject({ __typename: 'StaleVersion' });
    expect(await reply(asker.client, 2, 'TAKE_UP')).toMatchObject({ state: 'TAKEN_UP' });
    expect((await fitsOf(owner.client))?.nodes.find((n) => n.request.slug === request.slug)).toMatchObject({
      proposal: { state: 'TAKEN_UP' },
    });
  });

  it('comes once, however many propose at the same moment', async () => {
    const request = await publish();
    const words = ['Prvo sporočilo.', 'Drugo sporočilo.', 'Tretje sporočilo.'];
    const results = await Promise.all(
      words.map((text) => proposeTo(request, owner.client, { message: text })),
    );
    expect(results.map(({ __typename }) => __typename).sort()).toEqual([
      'Conflict',
      'Conflict',
      'SpaceProposal',
    ]);
  });

  it('is refused with the reason', async () => {
    const request = await publish({ audience: 'PUBLIC' });
    expect(await proposeTo(request, kvart.visitor())).toMatchObject({ __typename: 'SignInRequired' });
    expect(await proposeTo(request, stranger.client)).toMatchObject({ code: 'not_editor' });
    expect(await proposeTo(request, owner.client, { message: 'Ja' })).toMatchObject({
      issues: [{ code: 'too_short', path: ['message'] }],
    });
    await step(asker.client, request, 'WITHDRAW');
    expect(await proposeTo(request)).toMatchObject({ __typename: 'NotFound' });
  });
});

describe('the clock', () => {
  it('asks before the end, ends, and a link renews', async () => {
    const receiver = await kvart.person({ locale: 'en', email: 'asker@studio.example' });
    await kvart.database.pool.query(
      `INSERT INTO memberships (id, actor_id, person_id, role) VALUES (gen_random_uuid(), $1, $2, 'editor')`,
      [asker.actor.id, receiver.person.id],
    );
    await kvart.database.pool.query(
      `UPDATE space_requests SET state = 'withdrawn' WHERE state = 'published'`,
    );
    const request = await publish({ title: 'Clockwork' });
    const clock = kvart.app.get(RequestClock);
    const day = 86_400_000;
    const end = Date.parse(request.expiresAt);
    await clock.run(new Date(end - 15 * day));
    await clock.run(new Date(end - 13 * day));
    await clock.run(new Date(end - 12 * day));
    const isFor = ({ to, text }: { to: string[]; text: string }) =>
      to.includes('asker@studio.example') && text.includes('Clockwork');
    const mail = await kvart.mailbox.waitFor(isFor);
    expect(kvart.mailbox.mails.filter(isFor)).toHaveLength(1);
    const token = new URL(mail.links.find((link) => link.includes('/renew-request')) ?? '').hash.slice(7);
    await clock.run(new Date(end + day));
    expect(await shown(stranger.client, request)).toBeNull();
    const look = `query ($token: String!) { requestRenewal(token: $token) { slug status } }`;
    const renew = `mutation ($token: String!) { result: renewRequestByLink(token: $token) {
      ${problem} ... on RequestRenewal { slug status } } }`;
    const visitor = kvart.visitor();
    expect(await visitor.data(look, { token })).toEqual({
      requestRenewal: { slug: request.slug, status: 'OPEN' },
    });
    expect(await run(visitor, renew, { token })).toMatchObject({ status: 'DONE' });
    expect(await run(visitor, renew, { token })).toMatchObject({ status: 'DONE' });
    expect(await run(visitor, renew, { token: `${token}x` })).toMatchObject({ code: 'link_expired' });
    expect(await shown(stranger.client, request)).not.toBeNull();
    expect(mail.links.some((link) => link.includes('/unsubscribe/'))).toBe(true);
  });
});
