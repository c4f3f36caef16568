import { checkMatters } from '@kvart/domain/spaces';
import type { TestClient } from '@kvart/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendDocument } from '../../testing/documents.ts';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace, statementsOf } from '../../testing/spaces.ts';

let kvart: KvartApp;
let owner: Awaited<ReturnType<KvartApp['member']>>;
beforeAll(async () => {
  kvart = await startKvart();
  owner = await kvart.member();
});
afterAll(() => kvart.close());

interface Check {
  matter: string;
  version: number;
  state: string;
  note: string | null;
  checkedAt: string | null;
  personName: string | null;
  actorName: string | null;
  hasEvidence: boolean;
  lacksEvidence: boolean;
  document: { title: string } | null;
}
interface Space {
  readiness: string;
  checks: Check[];
  viewerCan: { check: boolean; edit: boolean };
}
interface Answer {
  result: Partial<Space> & {
    __typename: string;
    code?: string;
    currentVersion?: number;
    issues?: { path: string[]; code: string }[];
  };
}
const fields = `readiness viewerCan { check edit }
  checks { matter version state note checkedAt personName actorName hasEvidence lacksEvidence document { title } }`;

const record = async (client: TestClient, spaceId: string, input: object) =>
  (
    await client.data<Answer>(
      `mutation ($spaceId: ID!, $input: CheckInput!) { result: recordCheck(spaceId: $spaceId, input: $input) {
        __typename ... on UserError { code } ... on StaleVersion { currentVersion }
        ... on InvalidInput { issues { path code } } ... on Space { ${fields} } } }`,
      { spaceId, input: { matter: 'POWER', version: 0, state: 'FINE', ...input } },
    )
  ).result;
const read = async (client: TestClient, slug: string) =>
  (
    await client.data<{ space: Space }>(`query ($slug: String!) { space(slug: $slug) { ${fields} } }`, {
      slug,
    })
  ).space;

describe('the technical check', () => {
  it('begins with nine open matters and ends with a space that is in order', async () => {
    const space = await addSpace(kvart, owner, { state: 'listed' });
    const before = await read(kvart.visitor(), space.slug);
    expect(before.readiness).toBe('UNCHECKED');
    expect(before.checks.map(({ matter }) => matter.toLowerCase())).toEqual([...checkMatters]);
    expect(new Set(before.checks.map(({ state, version }) => `${state} ${version}`))).toEqual(
      new Set(['NOT_CHECKED 0']),
    );
    for (const matter of checkMatters) {
      const answer = await record(owner.client, space.id, { matter: matter.toUpperCase() });
      expect(answer.readiness).toBe(matter === 'documents' ? 'FINE' : 'UNCHECKED');
    }
    const work = { state: 'NEEDS_WORK', version: 1, note: 'Razdelilna omarica je iz leta 1961.' };
    expect((await record(owner.client, space.id, work)).readiness).toBe('NEEDS_WORK');

    const seen = await read(kvart.visitor(), space.slug);
    expect(seen.checks[0]).toMatchObject({
      state: 'NEEDS_WORK',
      version: 2,
      note: work.note,
      personName: null,
      actorName: owner.actor.name,
      hasEvidence: false,
      lacksEvidence: false,
    });
    expect(seen.checks.find(({ matter }) => matter === 'PERMIT')?.lacksEvidence).toBe(true);
    const signedIn = await read((await kvart.person()).client, space.slug);
    expect(signedIn.checks[0]?.personName).toBe(owner.person.name);
    expect([seen.viewerCan.check, (await read(owner.client, space.slug)).viewerCan.check]).toEqual([
      false,
      true,
    ]);
  });

  it('is written into the history, from what to what', async () => {
    const space = await addSpace(kvart, owner, { state: 'draft' });
    await record(owner.client, space.id, {});
    await record(owner.client, space.id, { version: 1, state: 'NOT_NEEDED', note: 'Ni priključka.' });
    const { rows } = await kvart.database.pool.query<Record<string, unknown>>(
      `SELECT version, action, person_id, actor_id, changes FROM space_revisions
       WHERE space_id = $1 AND version > 1 ORDER BY version`,
      [space.id],
    );
    const by = { action: 'checked', person_id: owner.person.id, actor_id: owner.actor.id };
    const fine = { state: 'fine', note: null, documentId: null };
    const after = { state: 'not_needed', note: 'Ni priključka.', documentId: null };
    expect(rows).toEqual([
      { ...by, version: 2, changes: { power: [null, fine] } },
      { ...by, version: 3, changes: { power: [fine, after] } },
    ]);
  });

  it('rests on a paper of the same space, which not everybody may open', async () => {
    const space = await addSpace(kvart, owner, { state: 'listed' });
    const other = await addSpace(kvart, owner, { state: 'listed' });
    const added = await sendDocument(
      owner.client,
      { spaceId: space.id },
      { kind: 'permit', title: 'Uporabno dovoljenje', visibility: 'owner' },
    );
    const documentId = added.body.document?.id;
    const permit = { matter: 'PERMIT', documentId };
    expect((await record(owner.client, other.id, permit)).__typename).toBe('NotFound');
    const answer = await record(owner.client, space.id, permit);
    const found = (checks?: Check[]) => checks?.find(({ matter }) => matter === 'PERMIT');
    expect(found(answer.checks)).toMatchObject({
      hasEvidence: true,
      lacksEvidence: false,
      document: { title: 'Uporabno dovoljenje' },
    });
    const seen = await read(kvart.visitor(), space.slug);
    expect(found(seen.checks)).toMatchObject({ hasEvidence: true, lacksEvidence: false, document: null });
    await owner.client.data(`mutation ($id: ID!) { removeDocument(id: $id, version: 1) { __typename } }`, {
      id: documentId,
    });
    expect(found((await read(owner.client, space.slug)).checks)).toMatchObject({ lacksEvidence: true });
  });

  it('is refused with a reason', async () => {
    const space = await addSpace(kvart, owner, { state: 'listed' });
    const said = async (client: TestClient, input = {}) => {
      const { __typename, code, issues } = await record(client, space.id, input);
      return [__typename, code, ...(issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.code}`)];
    };
    expect(await said(owner.client, { state: 'NEEDS_WORK' })).toEqual([
      'InvalidInput',
      'invalid_input',
      'note required',
    ]);
    expect(await said((await kvart.join(owner.actor, 'member')).client)).toEqual(['Forbidden', 'not_editor']);
    expect(await said((await kvart.member()).client)).toEqual(['Forbidden', 'not_editor']);
    expect(await said(kvart.visitor())).toEqual(['SignInRequired', 'sign_in_required']);
    const draft = await addSpace(kvart, owner, { state: 'draft' });
    expect(await record((await kvart.member()).client, draft.id, {})).toMatchObject({
      __typename: 'NotFound',
    });
    const archived = await addSpace(kvart, owner, { state: 'archived' });
    expect(await record(owner.client, archived.id, {})).toMatchObject({ code: 'wrong_state' });
    expect(await record(owner.client, 'nonsense', {})).toMatchObject({ __typename: 'NotFound' });
  });

  it('keeps the first of two who write on the same version, and takes the same twice', async () => {
    const space = await addSpace(kvart, owner, { state: 'draft' });
    const colleague = await kvart.join(owner.actor, 'editor');
    const [one, two] = await Promise.all([
      record(owner.client, space.id, { note: 'Meritve so narejene.' }),
      record(colleague.client, space.id, { state: 'NEEDS_WORK', note: 'Ni ozemljitve.' }),
    ]);
    expect([one.__typename, two.__typename].sort()).toEqual(['Space', 'StaleVersion']);
    const kept = one.__typename === 'Space' ? 'FINE' : 'NEEDS_WORK';
    expect((await read(owner.client, space.slug)).checks[0]).toMatchObject({ state: kept, version: 1 });

    const again = { matter: 'WATER', note: 'Oboje dela.' };
    await record(owner.client, space.id, again);
    const repeated = await record(owner.client, space.id, again);
    expect(repeated.checks?.[1]).toMatchObject({ version: 1 });
    expect(await record(colleague.client, space.id, again)).toMatchObject({ currentVersion: 1 });
  });

  it('outdates nothing that somebody writes in the file meanwhile', async () => {
    const space = await addSpace(kvart, owner, { state: 'draft' });
    await record(owner.client, space.id, {});
    const saved = await owner.client.data<Answer>(
      'mutation ($id: ID!) { result: saveSpace(id: $id, version: 1, input: { rooms: 7 }) { __typename } }',
      { id: space.id },
    );
    expect(saved.result.__typename).toBe('Space');
  });
});

describe('a support organisation', () => {
  const verified = { verifiedAt: new Date('2026-01-01'), verifiedUntil: '2099-01-01' };
  const support = (over = {}) =>
    kvart.member('editor', {
      kind: 'support_organisation',
      sector: 'support',
      ...verified,
      ...over,
    } as never);

  it('that is verified checks listed spaces of its country, in its own name', async () => {
    const space = await addSpace(kvart, owner, { state: 'listed' });
    const helper = await support();
    const answer = await record(helper.client, space.id, { note: 'Pregledano na kraju samem.' });
    expect(answer.checks?.[0]).toMatchObject({ state: 'FINE', actorName: helper.actor.name });
    expect(answer.viewerCan).toEqual({ check: true, edit: false });
    const { rows } = await kvart.database.pool.query(
      `SELECT actor_id FROM space_revisions WHERE space_id = $1 AND action = 'checked'`,
      [space.id],
    );
    expect(rows).toEqual([{ actor_id: helper.actor.id }]);
  });

  it('rests its word only on papers it may open, and leaves the hidden ones in place', async () => {
    const space = await addSpace(kvart, owner, { state: 'listed' });
    const to = { spaceId: space.id };
    const hidden = await sendDocument(owner.client, to, { visibility: 'owner' });
    const open = await sendDocument(owner.client, to, { visibility: 'members' });
    const helper = await support();
    const resting = (version: number, documentId?: string) =>
      record(helper.client, space.id, { matter: 'PERMIT', version, ...(documentId && { documentId }) });
    expect(await resting(0, hidden.body.document?.id)).toMatchObject({ __typename: 'NotFound' });
    expect(await resting(0, open.body.document?.id)).toMatchObject({ __typename: 'Space' });
    const secret = { matter: 'ENERGY', documentId: hidden.body.document?.id };
    await record(owner.client, space.id, secret);
    const later = await record(helper.client, space.id, { matter: 'ENERGY', version: 1, note: 'Velja.' });
    const energy = later.checks?.find(({ matter }) => matter === 'ENERGY');
    expect(energy).toMatchObject({ hasEvidence: true, document: null, note: 'Velja.' });
  });

  it.each([
    ['not verified', { verifiedAt: null, verifiedUntil: null }],
    ['verified until yesterday', { verifiedUntil: '2026-01-02' }],
    ['something else', { kind: 'ngo', sector: 'civil' }],
    ['of another country', { placeId: 'gn:2761369' }],
  ])('that is %s does not', async (_what, over) => {
    const space = await addSpace(kvart, owner, { state: 'listed' });
    const helper = await support(over);
    expect(await record(helper.client, space.id, {})).toMatchObject({ code: 'not_editor' });
    expect((await read(helper.client, space.slug)).viewerCan.check).toBe(false);
  });
});

it('is read with the page in one statement', async () => {
  const space = await addSpace(kvart, owner, { state: 'listed' });
  const visitor = kvart.visitor();
  await read(visitor, space.slug);
  const statements = await statementsOf(kvart, () => read(visitor, space.slug));
  expect(statements).toHaveLength(1);
});
