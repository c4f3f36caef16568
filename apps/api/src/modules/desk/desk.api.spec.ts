import { type DeskScope, looksAfterPlace } from '@kvart/domain/desk';
import type { TestClient } from '@kvart/testing';
import { buildMembership, insert } from '@kvart/testing/builders';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Values } from '../../platform/database/index.ts';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { solvedNoticeChallenge } from '../../testing/proof.ts';
import { addSpace } from '../../testing/spaces.ts';
import { atDesk } from './desk-scope.sql.ts';
import { Decisions } from './decisions.service.ts';

let kvart: KvartApp;
let visitor: TestClient;
let owner: Awaited<ReturnType<KvartApp['member']>>;
let centre: Awaited<ReturnType<KvartApp['member']>>;
let second: Awaited<ReturnType<KvartApp['join']>>;
let elsewhere: Awaited<ReturnType<KvartApp['member']>>;
let admin: Awaited<ReturnType<KvartApp['person']>>;
const verified = { verifiedAt: new Date('2026-01-01'), verifiedUntil: '2099-01-01' };
const town = { placeId: 'gn:3196359' };
beforeAll(async () => {
  kvart = await startKvart();
  visitor = kvart.visitor();
  owner = await kvart.member('owner', { name: 'Lastnik', kind: 'small_business', ...town });
  const support = { kind: 'support_organisation', ...verified } as const;
  centre = await kvart.member('owner', { name: 'Središče', ...support, ...town });
  const firm = await kvart.member('owner', { name: 'Drugo', kind: 'small_business', ...town });
  const row = { actorId: centre.actor.id, personId: firm.person.id, role: 'editor' } as const;
  await insert(kvart.database.pool, 'memberships', buildMembership(row));
  second = { ...firm, client: firm.client.actingAs(firm.actor.id) };
  elsewhere = await kvart.member('owner', { name: 'Zentrum', ...support, placeId: 'gn:2761369' });
  admin = await kvart.person({ platformRole: 'admin' });
  await kvart.database.pool.query(`UPDATE persons SET locale = 'sl' WHERE id = $1`, [owner.person.id]);
});
afterAll(() => kvart.close());

const problem = `__typename ... on UserError { code message } ... on InvalidInput { issues { code path } }`;
const noticeFields = `id version state number title path actorName placeName wantsAnswer groundlessBefore
  earlier { id measure } viewerMeasures decision { id }`;
const decisionFields = `id measure facts basis until liftedAt title actorName centreName automated appealableUntil
  appeal { version state text reason } viewerCan { appeal answerAppeal }`;
const submitMutation = `mutation ($input: NoticeInput!, $proof: String!, $website: String) {
  result: submitNotice(input: $input, proof: $proof, website: $website) {
    ${problem} ... on NoticeReceipt { number mailSent } } }`;
const decideMutation = `mutation ($input: DecideNoticeInput!) { result: decideNotice(input: $input) {
    ${problem} ... on Notice { ${noticeFields} } } }`;
const appealMutation = `mutation ($decisionId: ID!, $text: Text!) {
  result: appealDecision(decisionId: $decisionId, text: $text) { ${problem} ... on Decision { ${decisionFields} } } }`;
const answerMutation = `mutation ($input: AnswerAppealInput!) { result: answerAppeal(input: $input) {
    ${problem} ... on Decision { ${decisionFields} } } }`;
const noticeQuery = `query ($id: ID!) { notice(id: $id) { ${noticeFields} } }`;
const decisionQuery = `query ($id: ID!) { decision(id: $id) { ${decisionFields} } }`;

interface Result {
  __typename: string;
  code?: string;
  issues?: { code: string; path: string[] }[];
  [field: string]: unknown;
}
const run = async (client: TestClient, document: string, variables: object): Promise<Result> =>
  (await client.data<{ result: Result }>(document, { ...variables })).result;

const solved = () => solvedNoticeChallenge(visitor);
const said = { ground: 'RULES', reason: 'FALSE_INFORMATION', text: 'There is no such room in this house.' };
const submit = async (objectType: string, objectId: string, over: object = {}, more: object = {}) =>
  run(visitor, submitMutation, {
    input: { ...said, objectType, objectId, ...over },
    proof: await solved(),
    ...more,
  });
async function noticeAbout(objectId: string): Promise<string> {
  const { rows } = await kvart.database.pool.query<{ id: string }>(
    'SELECT id FROM notices WHERE object_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1',
    [objectId],
  );
  return String(rows[0]?.id);
}
/** A notice without the work that it costs a visitor. */
async function received(
  objectType: string,
  objectId: string,
  over: Record<string, unknown> = {},
): Promise<string> {
  const { actorId = owner.actor.id, placeId = null, country = 'SI', nuts = null } = over;
  const { rows } = await kvart.database.pool.query<{ id: string }>(
    `INSERT INTO notices (id, object_type, object_id, title, affected_actor_id, place_id, country, nuts, ground, reason,
      text, locale) VALUES (gen_random_uuid(), $1, $2, 'Soba', $3, $4, $5, $6, 'rules', 'spam', 'Oglas.', 'sl') RETURNING id`,
    [objectType, objectId, actorId, placeId, country, nuts],
  );
  return String(rows[0]?.id);
}
const stated = {
  facts: 'We went there: the house is empty.',
  ground: 'RULES',
  basis: 'Rule 2: entries are true.',
};
const decide = (client: TestClient, id: string, over: object = {}, version = 1) =>
  run(client, decideMutation, { input: { id, version, measure: 'HIDE', ...stated, ...over } });
const decisionOf = async (noticeId: string) =>
  (
    await kvart.database.pool.query<{ id: string; lifted_at: Date | null }>(
      'SELECT id, lifted_at FROM decisions WHERE notice_id = $1',
      [noticeId],
    )
  ).rows[0];
const isListed = async (slug: string) =>
  (
    await visitor.data<{ space: object | null }>('query ($slug: String!) { space(slug: $slug) { id } }', {
      slug,
    })
  ).space !== null;
const mailTo = (address: string, subject = '') =>
  kvart.mailbox.waitFor((mail) => mail.to.includes(address) && mail.subject.includes(subject));
const logOf = async (id: string) =>
  (
    await kvart.database.pool.query<{ action: string }>(
      'SELECT action FROM audit_log WHERE object_id = $1 ORDER BY at, id',
      [id],
    )
  ).rows.map(({ action }) => action);
const rowOf = async (table: string, id: string) =>
  (
    await kvart.database.pool.query<Record<string, unknown>>(
      `SELECT to_jsonb(t) - '{version,updated_at,state_changed_at,ranked_at}'::text[] AS row FROM ${table} t WHERE id = $1`,
      [id],
    )
  ).rows[0]?.row;

describe('a notice by a visitor, to the end', () => {
  let space: Awaited<ReturnType<typeof addSpace>>;
  let noticeId: string;
  let decisionId: string;
  let before: unknown;

  it('arrives, with a receipt, and once for its work', async () => {
    space = await addSpace(kvart, owner, { state: 'listed', ...town });
    before = await rowOf('spaces', space.id);
    const target = `query ($id: ID!) { noticeTarget(type: SPACE, id: $id) { title path } }`;
    expect(await visitor.data(target, { id: space.id })).toMatchObject({
      noticeTarget: { path: `/spaces/${space.slug}` },
    });
    const proof = await solved();
    const sent = { email: 'soseda@example.org', evidenceUrl: 'https://example.org/photo' };
    expect(await submit('SPACE', space.id, sent, { proof })).toMatchObject({ mailSent: true });
    noticeId = await noticeAbout(space.id);
    expect(await submit('SPACE', space.id, sent, { proof })).toMatchObject({ code: 'proof_invalid' });
    expect(await submit('SPACE', noticeId)).toMatchObject({ code: 'not_found' });
    // Whoever fills in what nobody sees is thanked, and nothing is kept.
    expect(await submit('SPACE', space.id, {}, { website: 'x' })).toMatchObject({ mailSent: false });
    expect(await noticeAbout(space.id)).toBe(noticeId);
    const mail = await mailTo('soseda@example.org');
    expect(mail.subject).toContain('notice');
  });

  it('is there for the desk of the place, and for nobody else', async () => {
    const seen = (client: TestClient) =>
      client.data<{ notice: Result | null }>(noticeQuery, { id: noticeId }).then(({ notice }) => notice);
    expect(await seen(centre.client)).toMatchObject({
      actorName: 'Lastnik',
      placeName: 'Ljubljana',
      wantsAnswer: true,
    });
    expect(await seen(admin.client)).toMatchObject({ state: 'SUBMITTED' });
    for (const client of [elsewhere.client, owner.client]) {
      expect(await seen(client)).toBeNull();
      expect(await decide(client, noticeId)).toMatchObject({ code: 'not_found' });
    }
    expect(await decide(visitor, noticeId)).toMatchObject({ code: 'sign_in_required' });
  });

  it('is decided with a statement of reasons, and hides the space from everything', async () => {
    expect(await decide(centre.client, noticeId, { basis: '' })).toMatchObject({
      issues: [{ code: 'required' }],
    });
    expect(await decide(centre.client, noticeId, {}, 7)).toMatchObject({ __typename: 'StaleVersion' });
    expect(await isListed(space.slug)).toBe(true);
    expect(await decide(centre.client, noticeId)).toMatchObject({ state: 'DECIDED', viewerMeasures: [] });
    expect(await decide(second.client, noticeId, {}, 2)).toMatchObject({ code: 'wrong_state' });
    decisionId = String((await decisionOf(noticeId))?.id);
    expect(await isListed(space.slug)).toBe(false);
    const mail = await mailTo(owner.person.email, 'Obrazložitev');
    expect(mail.text).toContain('Rule 2');
    expect(mail.text).toContain(`/decisions/${decisionId}`);
    expect(mail.text).toContain('ne stroj');
    await vi.waitFor(async () => {
      const { rows } = await kvart.database.pool.query('SELECT notifier_email FROM notices WHERE id = $1', [
        noticeId,
      ]);
      expect(rows[0]).toEqual({ notifier_email: null });
    });
    await vi.waitFor(async () => {
      const lines = await owner.client.data<{ notifications: { nodes: { text: string }[] } }>(
        '{ notifications(first: 5) { nodes { text } } }',
      );
      expect(lines.notifications.nodes.map(({ text }) => text).join()).toContain(
        'The support centre has decided',
      );
    });
  });

  it('keeps the owner from putting it back', async () => {
    await expect(
      kvart.database.pool.query(`UPDATE spaces SET state = 'listed' WHERE id = $1`, [space.id]),
    ).rejects.toMatchObject({ code: 'KV001' });
  });

  it('can be appealed against by those it hits alone', async () => {
    const text = 'The room is on the other side of the yard.';
    for (const client of [elsewhere.client, centre.client])
      expect(await run(client, appealMutation, { decisionId, text })).toMatchObject({ code: 'not_found' });
    const seen = await owner.client.data<{ decision: Result }>(decisionQuery, { id: decisionId });
    expect(seen.decision).toMatchObject({
      centreName: 'Središče',
      automated: false,
      viewerCan: { appeal: true },
    });
    expect(await run(owner.client, appealMutation, { decisionId, text })).toMatchObject({
      appeal: { state: 'SUBMITTED' },
    });
    expect(await run(owner.client, appealMutation, { decisionId, text })).toMatchObject({
      code: 'wrong_state',
    });
    expect(await elsewhere.client.data(decisionQuery, { id: decisionId })).toEqual({ decision: null });
  });

  it('is never answered by the same person, not even past the program', async () => {
    const reason = 'The owner is right: we looked in the yard.';
    const input = { decisionId, version: 1, answer: 'UPHOLD', reason };
    expect(await run(centre.client, answerMutation, { input })).toMatchObject({ code: 'same_person' });
    expect(await run(elsewhere.client, answerMutation, { input })).toMatchObject({ code: 'not_found' });
    await expect(
      kvart.database.pool.query(
        `UPDATE appeals SET state = 'upheld', reason = 'x', answered_at = now(), answered_by_id = first_decider_id
         WHERE decision_id = $1`,
        [decisionId],
      ),
    ).rejects.toMatchObject({ constraint: 'appeals_second_person' });
    expect(await run(second.client, answerMutation, { input })).toMatchObject({
      appeal: { state: 'UPHELD' },
    });
    expect(await isListed(space.slug)).toBe(true);
    expect(await rowOf('spaces', space.id)).toEqual(before);
    await mailTo(owner.person.email, 'ugodeno');
  });

  it('leaves every step in the log', async () => {
    const steps = async (id: string) => (await logOf(id)).filter((action) => !action.endsWith('.looked_at'));
    expect(await steps(noticeId)).toEqual(['notice.submitted']);
    expect(await steps(decisionId)).toEqual(['decision.hide', 'appeal.submitted', 'appeal.upheld']);
    // What it did to the space was done for the centre as well, whatever else somebody there belongs to.
    const done = await kvart.database.pool.query<{ act: string }>(
      `SELECT concat_ws(' ', action, person_id, actor_id) AS act FROM audit_log WHERE object_id = $1 ORDER BY at, id`,
      [space.id],
    );
    const [hidden, shown] = [centre, second].map(({ person }) => `${person.id} ${centre.actor.id}`);
    expect(done.rows).toEqual([{ act: `space.withdrawn ${hidden}` }, { act: `space.listed ${shown}` }]);
    const { rows } = await kvart.database.pool.query('SELECT * FROM kvart_audit_faults()');
    expect(rows).toEqual([]);
  });
});

describe('what decisions do', () => {
  it('suspends an actor with its spaces, until its last day is over', async () => {
    const firm = await kvart.member('owner', { name: 'Firma', ...town });
    const space = await addSpace(kvart, firm, { state: 'listed', ...town });
    const draft = await addSpace(kvart, firm, { state: 'draft', ...town });
    const before = await Promise.all([rowOf('actors', firm.actor.id), rowOf('spaces', space.id)]);
    const id = await received('actor', firm.actor.id, { actorId: firm.actor.id });
    expect(await decide(centre.client, id, { measure: 'SUSPEND' })).toMatchObject({
      issues: [{ path: ['until'] }],
    });
    const until = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await decide(centre.client, id, { measure: 'SUSPEND', until });
    expect(await isListed(space.slug)).toBe(false);
    const actor = `query ($slug: String!) { actor(slug: $slug) { id } }`;
    expect(await visitor.data(actor, { slug: firm.actor.slug })).toEqual({ actor: null });
    // A hidden actor can still appeal.
    const decision = await decisionOf(id);
    expect(
      (await firm.client.data<{ decision: Result }>(decisionQuery, { id: decision?.id })).decision,
    ).toMatchObject({ viewerCan: { appeal: true } });
    expect(await kvart.app.get(Decisions).end(new Date())).toBe(0);
    expect(await kvart.app.get(Decisions).end(new Date(Date.now() + 7 * 86_400_000))).toBe(1);
    expect(await Promise.all([rowOf('actors', firm.actor.id), rowOf('spaces', space.id)])).toEqual(before);
    expect(await rowOf('spaces', draft.id)).toMatchObject({ state: 'draft' });
    expect(await logOf(String(decision?.id))).toEqual(['decision.suspend', 'decision.ended']);
  });

  it('takes publishing and writing away, with an answer that says so', async () => {
    const firm = await kvart.member('owner', { name: 'Omejena', ...town });
    const space = await addSpace(kvart, firm, { state: 'ready', ...town });
    const id = await received('actor', firm.actor.id, { actorId: firm.actor.id });
    const until = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await decide(centre.client, id, { measure: 'RESTRICT', restricts: ['PUBLISH', 'WRITE'], until });
    const publish = `mutation ($id: ID!, $version: Int!) { result: publishSpace(id: $id, version: $version) { ${problem} } }`;
    expect(await run(firm.client, publish, { id: space.id, version: space.version })).toMatchObject({
      code: 'held_by_desk',
    });
  });

  it('keeps hidden what two decisions hide, until both are over', async () => {
    const space = await addSpace(kvart, owner, { state: 'listed', ...town });
    const [first, other] = [await received('space', space.id), await received('space', space.id)];
    for (const id of [first, other]) await decide(centre.client, id);
    const uphold = async (noticeId: string) => {
      const decisionId = (await decisionOf(noticeId))?.id;
      await run(owner.client, appealMutation, { decisionId, text: 'It is not so at all.' });
      const input = { decisionId, version: 1, answer: 'UPHOLD', reason: 'It is not so.' };
      expect(await run(second.client, answerMutation, { input })).toMatchObject({
        appeal: { state: 'UPHELD' },
      });
    };
    await uphold(first);
    expect(await isListed(space.slug)).toBe(false);
    await uphold(other);
    expect(await isListed(space.slug)).toBe(true);
  });

  it('shows earlier notices, and who sends many that lead to nothing', async () => {
    const space = await addSpace(kvart, owner, { state: 'listed', ...town });
    const first = await received('space', space.id);
    await kvart.database.pool.query('UPDATE notices SET notifier_id = $1 WHERE object_id = $2', [
      elsewhere.person.id,
      space.id,
    ]);
    await decide(centre.client, first, { measure: 'NOTHING', basis: null });
    expect(await isListed(space.slug)).toBe(true);
    const next = await received('space', space.id);
    await kvart.database.pool.query('UPDATE notices SET notifier_id = $1 WHERE id = $2', [
      elsewhere.person.id,
      next,
    ]);
    const { notice } = await centre.client.data<{ notice: Result }>(noticeQuery, { id: next });
    expect(notice).toMatchObject({ groundlessBefore: 1, earlier: [{ id: first, measure: 'NOTHING' }] });
    // Nothing that nothing was done about can be appealed against.
    const decisionId = (await decisionOf(first))?.id;
    expect(await owner.client.data(decisionQuery, { id: decisionId })).toEqual({ decision: null });
  });
});
describe('territories', () => {
  const setMutation = `mutation ($actorId: ID!, $version: Int!, $territories: [TerritoryInput!]!) {
    result: setTerritories(actorId: $actorId, version: $version, territories: $territories) {
      ${problem} ... on SupportCentre { territories { kind code name } } } }`;

  it('are set by administrators, and decide at once who sees what', async () => {
    const id = await received('actor', owner.actor.id, { placeId: town.placeId, nuts: 'SI041' });
    const seen = async (client: TestClient) =>
      (await client.data<{ notice: object | null }>(noticeQuery, { id })).notice !== null;
    let version = 1;
    const set = async (client: TestClient, territories: object[]) => {
      const answer = await run(client, setMutation, { actorId: elsewhere.actor.id, version, territories });
      if ('territories' in answer) version += 1;
      return answer;
    };
    expect(await set(centre.client, [{ kind: 'COUNTRY', code: 'SI' }])).toMatchObject({ code: 'admin_only' });
    expect(await seen(elsewhere.client)).toBe(false);
    expect(await set(admin.client, [{ kind: 'MUNICIPALITY', code: town.placeId }])).toMatchObject({
      territories: [{ kind: 'MUNICIPALITY', name: 'Ljubljana' }],
    });
    expect(await seen(elsewhere.client)).toBe(true);
    await set(admin.client, [{ kind: 'REGION', code: 'SI04' }]);
    expect(await seen(elsewhere.client)).toBe(true);
    await set(admin.client, [{ kind: 'REGION', code: 'SI03' }]);
    expect(await seen(elsewhere.client)).toBe(false);
    expect(await set(admin.client, [{ kind: 'MUNICIPALITY', code: 'gn:1' }])).toMatchObject({
      issues: [{ code: 'invalid_choice' }],
    });
    await set(admin.client, []);
    expect(await logOf(elsewhere.actor.id)).toHaveLength(4);
  });

  it('are the same rule in SQL and in words, over generated places', async () => {
    const codes = ['SI', 'SI0', 'SI04', 'SI041', 'SI042', 'AT', 'AT33'];
    const places = [null, 'gn:1', 'gn:2'].flatMap((placeId) =>
      [null, 'SI', 'AT'].flatMap((country) =>
        [null, 'SI', 'SI04', 'SI041', 'AT331'].map((nuts) => ({ placeId, country, nuts })),
      ),
    );
    const pick = (round: number, from: readonly string[]) => from.filter((_, index) => (round >> index) & 1);
    for (let round = 0; round < 120; round += 1) {
      const territories = [
        ...pick(round % 4, ['SI', 'AT']).map((code) => ({ kind: 'country', code }) as const),
        ...pick((round * 37) % 128, codes).map((code) => ({ kind: 'region', code }) as const),
        ...pick((round * 11) % 4, ['gn:1', 'gn:2']).map((code) => ({ kind: 'municipality', code }) as const),
      ];
      const scope: DeskScope = { everywhere: round === 60, centres: [{ actorId: 'a', territories }] };
      const values = new Values();
      const list = values.add(JSON.stringify(places), 'text');
      const { rows } = await kvart.database.pool.query<{ n: number }>(
        `SELECT x.n::int FROM json_array_elements(${list}::json) WITH ORDINALITY AS l (place, n),
           LATERAL (SELECT l.n, l.place ->> 'country' AS country, l.place ->> 'nuts' AS nuts,
             l.place ->> 'placeId' AS place_id) x WHERE ${atDesk(scope, 'x', values)} ORDER BY 1`,
        values.list,
      );
      const expected = places.flatMap((place, index) => (looksAfterPlace(scope, place) ? [index + 1] : []));
      expect(rows.map(({ n }) => n)).toEqual(expected);
    }
  });
});
