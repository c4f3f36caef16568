import { type ActorRow, buildActor, insert } from '@kvart/testing';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { ClaimsService } from './claims.service.ts';

let kvart: KvartApp;
let desk: Awaited<ReturnType<KvartApp['member']>>;
let abroad: Awaited<ReturnType<KvartApp['member']>>;
let actor: ActorRow;

const checked = { verifiedAt: new Date(), verifiedUntil: '2099-01-01' };
const support = { kind: 'support_organisation', sector: 'support', ...checked } as const;
beforeAll(async () => {
  kvart = await startKvart();
  desk = await kvart.member('editor', { name: 'Center Kamnik', ...support });
  abroad = await kvart.member('owner', { name: 'Zentrum Wien', placeId: 'gn:2761369', ...support });
});
afterAll(() => kvart.close());
beforeEach(async () => {
  actor = await unclaimed();
});

const unclaimed = (some: Partial<ActorRow> = {}) =>
  insert(
    kvart.database.pool,
    'actors',
    buildActor({ isUnclaimed: true, website: 'https://www.lipa-drustvo.si/o-nas', kind: 'ngo', ...some }),
  );

const shape = `__typename ... on UserError { code message } ... on InvalidInput { issues { code path message } }
  ... on Claim { id version state way workEmail deskName reason decidedBy { personName actorName }
    actor { slug isUnclaimed members { role person { id } } } viewerCan { decide withdraw } }`;
const claim = `mutation ($input: ClaimInput!) { result: claimActor(input: $input) { ${shape} } }`;
const prove = `mutation ($token: String!) { result: proveClaim(token: $token) { ${shape} } }`;
const decide = `mutation ($id: ID!, $version: Int!, $decision: ClaimDecision!, $reason: Text!) {
  result: decideClaim(id: $id, version: $version, decision: $decision, reason: $reason) { ${shape} } }`;
const withdraw = `mutation ($id: ID!, $version: Int!) { result: withdrawClaim(id: $id, version: $version) { ${shape} } }`;
const one = `query ($id: ID!) { claim(id: $id) { id state } }`;
const lists = `query { claimsToDecide(states: [SUBMITTED]) { totalCount nodes { id } } myClaims { totalCount nodes { id state } } }`;

interface Result {
  result: {
    __typename: string;
    id: string;
    version: number;
    state: string;
    code?: string;
    issues?: { code: string; path: string[]; message: string }[];
    decidedBy: unknown;
    reason: string | null;
    actor: { isUnclaimed: boolean; members: { role: string; person: { id: string } }[] };
  };
}
interface Lists {
  claimsToDecide: { totalCount: number; nodes: { id: string }[] };
  myClaims: { totalCount: number; nodes: { id: string; state: string }[] };
}
type Client = Awaited<ReturnType<KvartApp['person']>>['client'];

const ask = async (client: Client, input: object = {}) =>
  (
    await client.data<Result>(claim, {
      input: { actorId: actor.id, way: 'WORD', deskId: desk.actor.id, ...input },
    })
  ).result;
const decided = async (client: Client, id: string, some: object = {}) =>
  (await client.data<Result>(decide, { id, version: 1, decision: 'GRANT', reason: 'We know her.', ...some }))
    .result;
const mails = (to: string, part: string) =>
  kvart.mailbox.waitFor((mail) => mail.to.includes(to) && mail.subject.includes(part));
const logged = async (id: string) => {
  const sql = 'SELECT action FROM audit_log WHERE object_id = $1 ORDER BY at, id';
  return (await kvart.database.pool.query<{ action: string }>(sql, [id])).rows.map(({ action }) => action);
};

describe('claiming by mail', () => {
  it('is proven by a link to the domain of the website, opened by whoever asked', async () => {
    const { client, person } = await kvart.person();
    const { client: other } = await kvart.person();
    const workEmail = 'ana@lipa-drustvo.si';
    const asked = await ask(client, { way: 'MAIL', workEmail });
    expect(asked).toMatchObject({ state: 'SUBMITTED', workEmail });
    const { text } = await mails(workEmail, actor.name);
    const token = /#token=([\w-]+)/.exec(text)?.[1];
    expect((await other.data<Result>(prove, { token })).result.code).toBe('not_found');
    expect((await other.data<Result>(prove, { token: 'made-up' })).result.code).toBe('link_expired');

    const { result } = await client.data<Result>(prove, { token });
    expect(result).toMatchObject({ state: 'GRANTED', actor: { isUnclaimed: false } });
    expect(result.actor.members).toEqual([{ role: 'OWNER', person: { id: person.id } }]);
    expect((await client.data<Result>(prove, { token })).result.code).toBe('link_expired');
    await mails(person.email, actor.name);
    expect(await logged(asked.id)).toEqual(['claim.submitted', 'claim.granted']);
    expect(await logged(actor.id)).toEqual(['actor.claimed']);
  });

  it('takes no other address, no provider for everybody, and no late link', async () => {
    const { client } = await kvart.person();
    for (const workEmail of [
      'ana@gmail.com',
      'ana@mail.lipa-drustvo.si',
      'ana@lipa-drustvo.si.example.org',
    ]) {
      const refused = await ask(client, { way: 'MAIL', workEmail });
      expect(refused.issues?.[0]).toMatchObject({
        code: 'not_at_domain',
        message: expect.stringContaining('@lipa-drustvo.si'),
      });
    }
    actor = await unclaimed({ website: 'https://www.facebook.com/lipa' });
    expect((await ask(client, { way: 'MAIL', workEmail: 'ana@facebook.com' })).code).toBe('no_claim_domain');

    actor = await unclaimed({ website: 'https://late.example' });
    const asked = await ask(client, { way: 'MAIL', workEmail: 'ana@late.example' });
    const { text } = await mails('ana@late.example', actor.name);
    await kvart.database.pool.query(`UPDATE claims SET link_expires_at = now() WHERE id = $1`, [asked.id]);
    const token = /#token=([\w-]+)/.exec(text)?.[1];
    expect((await client.data<Result>(prove, { token })).result.code).toBe('link_expired');
  });

  it('is nobody else’s to decide', async () => {
    const { client } = await kvart.person();
    const { client: admin } = await kvart.person({ platformRole: 'admin' });
    const { id } = await ask(client, { way: 'MAIL', workEmail: 'ana@lipa-drustvo.si' });
    expect((await decided(admin, id)).code).toBe('not_found');
    expect((await decided(client, id)).code).toBe('own_claim');
  });
});

describe('a decision', () => {
  it('is for the support organisation of the country, with a reason, and reaches the claimant', async () => {
    const { client, person } = await kvart.person();
    const { id } = await ask(client, { note: 'I keep the books there.' });
    expect((await mails(desk.person.email, actor.name)).text).toContain('I keep the books there.');
    const waiting = async (by: Client) => (await by.data<Lists>(lists)).claimsToDecide.nodes.map((n) => n.id);
    expect(await waiting(desk.client)).toContain(id);
    expect(await waiting(abroad.client)).not.toContain(id);
    expect(await waiting(client)).toEqual([]);
    expect((await decided(abroad.client, id)).code).toBe('not_found');
    expect((await decided(desk.client, id, { reason: ' ' })).issues?.[0]?.path).toEqual(['reason']);
    expect((await decided(desk.client, id, { version: 7 })).code).toBe('stale_version');

    const refused = await decided(desk.client, id, { decision: 'REFUSE', reason: 'Nobody there knows you.' });
    expect(refused).toMatchObject({
      state: 'REFUSED',
      decidedBy: { personName: desk.person.name, actorName: 'Center Kamnik' },
      actor: { isUnclaimed: true },
    });
    expect((await mails(person.email, actor.name)).text).toContain('Nobody there knows you.');
    expect((await decided(desk.client, id, { version: 2 })).code).toBe('wrong_state');
    // Refused is not for ever: another proof may come.
    expect((await ask(client)).state).toBe('SUBMITTED');
  });

  it('lets one of two win, also when both are granted at the same moment', async () => {
    const { client: first } = await kvart.person();
    const { client: second } = await kvart.person();
    const { client: admin } = await kvart.person({ platformRole: 'admin' });
    const claims = [await ask(first), await ask(second)];
    const both = await Promise.all([
      decided(desk.client, claims[0]?.id ?? ''),
      decided(admin, claims[1]?.id ?? ''),
    ]);
    const outcomes = both.map(({ state, code }) => state ?? code).sort();
    expect(outcomes[0]).toBe('GRANTED');
    expect(['stale_version', 'wrong_state']).toContain(outcomes[1]);
    const { rows } = await kvart.database.pool.query<{ state: string }>(
      'SELECT state FROM claims WHERE actor_id = $1 ORDER BY state',
      [actor.id],
    );
    expect(rows.map(({ state }) => state)).toEqual(['granted', 'superseded']);
    const owners = await kvart.database.pool.query('SELECT FROM memberships WHERE actor_id = $1', [actor.id]);
    expect(owners.rowCount).toBe(1);
    const { client: late } = await kvart.person();
    expect((await ask(late)).code).toBe('actor_claimed');
  });
});

describe('claiming with a document', () => {
  it('shows it to the claimant and those who decide, and to nobody else', async () => {
    const { client } = await kvart.person();
    const { client: other } = await kvart.person();
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(picture)]), 'extract.png');
    const headers = { 'x-kvart-csrf': '1' };
    const sent = await client.fetch('/upload/claim-document', { method: 'POST', body, headers });
    const { image } = (await sent.json()) as { image: { id: string } };
    const proof = { way: 'DOCUMENT', registerNumber: '5870101000', documentId: image.id };
    expect((await ask(other, proof)).issues?.[0]?.path).toEqual(['documentId']);
    const { id } = await ask(client, proof);
    const read = `query ($id: ID!) { claim(id: $id) { registerNumber document { url bytes } } }`;
    const { claim: seen } = await desk.client.data<{ claim: { document: { url: string } } }>(read, { id });
    const status = async (by: Client) => (await by.fetch(seen.document.url)).status;
    expect(await status(desk.client)).toBe(200);
    expect(await status(client)).toBe(200);
    for (const nobody of [other, abroad.client, kvart.visitor()]) expect(await status(nobody)).toBe(404);

    // Some time after the decision it is gone.
    await decided(desk.client, id);
    const claims = kvart.app.get(ClaimsService, { strict: false });
    expect(await claims.clearDocuments(new Date(Date.now() - 60_000))).toBe(0);
    expect(await claims.clearDocuments(new Date(Date.now() + 60_000))).toBe(1);
    expect(await status(client)).toBe(404);
  });
});

describe('a claim', () => {
  it('is made once, needs a real proof, and can be taken back', async () => {
    const { client } = await kvart.person();
    const refused = async (input: object) => (await ask(client, input)).issues?.[0];
    expect(await refused({ deskId: abroad.actor.id })).toMatchObject({ code: 'invalid_choice' });
    expect(await refused({ deskId: null })).toMatchObject({ code: 'required', path: ['deskId'] });
    expect(await refused({ way: 'DOCUMENT', registerNumber: '1', documentId: actor.id })).toMatchObject({
      code: 'invalid_choice',
      path: ['documentId'],
    });
    const [asked, again] = await Promise.all([ask(client), ask(client)].map(async (one) => (await one).code));
    expect([asked, again].sort()).toEqual(['claim_open', undefined].sort());
    const mine = (await client.data<Lists>(lists)).myClaims.nodes;
    expect(mine).toEqual([{ id: mine[0]?.id, state: 'SUBMITTED' }]);
    const back = (await client.data<Result>(withdraw, { id: mine[0]?.id, version: 1 })).result;
    expect(back).toMatchObject({ state: 'WITHDRAWN', viewerCan: { withdraw: false } });
    expect((await ask(client)).state).toBe('SUBMITTED');
  });

  it('is nobody’s business but the claimant’s and the deciders’', async () => {
    const { client } = await kvart.person();
    const { client: other } = await kvart.person();
    const { id } = await ask(client);
    const seenBy = async (by: Client) => (await by.data<{ claim: object | null }>(one, { id })).claim;
    expect(await seenBy(client)).toMatchObject({ id });
    expect(await seenBy(desk.client)).toMatchObject({ id });
    expect(await seenBy(other)).toBeNull();
    expect(await seenBy(abroad.client)).toBeNull();
    const unknown = { id, version: 1 };
    expect((await other.data<Result>(withdraw, unknown)).result.code).toBe('not_found');
    expect((await desk.client.data<Result>(withdraw, unknown)).result.code).toBe('not_found');
    const { errors } = await kvart.visitor().graphql(one, { id });
    expect(errors[0]?.extensions?.code).toBe('SIGN_IN_REQUIRED');
    const own = `query ($slug: String!) { actor(slug: $slug) { viewerClaim { id } claimDesks { name } } }`;
    const page = async (by: Client) => (await by.data<{ actor: object }>(own, { slug: actor.slug })).actor;
    expect(await page(client)).toEqual({ viewerClaim: { id }, claimDesks: [{ name: 'Center Kamnik' }] });
    expect(await page(other)).toMatchObject({ viewerClaim: null });
    expect(await page(kvart.visitor())).toEqual({ viewerClaim: null, claimDesks: [] });
  });

  it('ends by itself after sixty days, once', async () => {
    const { client, person } = await kvart.person();
    const { id } = await ask(client);
    const claims = kvart.app.get(ClaimsService, { strict: false });
    const after = (days: number) => new Date(Date.now() + days * 86_400_000);
    const state = async () => (await client.data<{ claim: { state: string } }>(one, { id })).claim.state;
    await claims.expire(after(59));
    expect(await state()).toBe('SUBMITTED');
    expect(await claims.expire(after(61))).toBeGreaterThan(0);
    expect(await state()).toBe('EXPIRED');
    expect(await claims.expire(after(61))).toBe(0);
    await mails(person.email, actor.name);
    expect(await logged(id)).toEqual(['claim.submitted', 'claim.expired']);
  });
});

it('waits to be verified from when it is taken over, however old its entry is', async () => {
  const old = await unclaimed({ createdAt: new Date(Date.now() - 300 * 86_400_000) });
  const waiting = async () =>
    (
      await kvart.database.pool.query(
        `SELECT kind, due_at > now() + interval '9 days' AS "inTime" FROM desk_cases WHERE source_id = $1`,
        [old.id],
      )
    ).rows;
  expect(await waiting()).toEqual([]);
  await kvart.database.pool.query('UPDATE actors SET is_unclaimed = false WHERE id = $1', [old.id]);
  expect(await waiting()).toEqual([{ kind: 'verification', inTime: true }]);
});
