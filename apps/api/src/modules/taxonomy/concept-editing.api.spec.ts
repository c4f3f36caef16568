import { randomUUID } from 'node:crypto';
import { buildActorConcept, buildInterest, insert, type TestClient } from '@kvart/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { doProject, projectForm } from '../../testing/projects.ts';
import { addSpace } from '../../testing/spaces.ts';
import { ConceptCatalogue } from './concept-catalogue.ts';
import { ConceptFollowers } from './concept-followers.ts';

let kvart: KvartApp;
let admin: TestClient;
let owner: Awaited<ReturnType<KvartApp['member']>>;
const query = async (sql: string, values: unknown[] = []) =>
  (await kvart.database.pool.query(sql, values)).rows;
beforeAll(async () => {
  kvart = await startKvart();
  admin = (await kvart.person({ platformRole: 'admin' })).client;
  owner = await kvart.member('owner', { name: 'Ognjišče' });
});
afterAll(() => kvart.close());

const listed = { state: 'listed' as const, listedAt: new Date('2026-11-01T10:00:00Z') };
const shown = `__typename ... on UserError { code } ... on InvalidInput { issues { path code } }
  ... on ConceptToEdit { id version parentId label retired own mergedInto uses }`;
const documents = {
  add: `mutation ($input: AddConceptInput!) { result: addConcept(input: $input) { ${shown} } }`,
  change: `mutation ($input: ChangeConceptInput!) { result: changeConcept(input: $input) { ${shown} } }`,
  retire: `mutation ($id: ID!, $version: Int!, $retired: Boolean!) {
    result: retireConcept(id: $id, version: $version, retired: $retired) { ${shown} } }`,
  merge: `mutation ($id: ID!, $version: Int!, $intoId: ID!) {
    result: mergeConcepts(id: $id, version: $version, intoId: $intoId) { ${shown} } }`,
};
interface Shown {
  id: string;
  version: number;
  code?: string;
}
const send = async (what: keyof typeof documents, variables: object, who = admin) =>
  (await who.data<{ result: Shown }>(documents[what], { ...variables })).result;
const labels = (word: string) => ['en', 'sl', 'de'].map((locale) => ({ locale, text: `${word} ${locale}` }));
const scheme = 'SPACE_USE';
const add = async (word: string, parentId: string | null = null) =>
  send('add', { input: { scheme, parentId, labels: labels(word) } });
const offered = async () =>
  (
    await kvart.visitor().data<{ concepts: { id: string }[] }>('{ concepts(scheme: SPACE_USE) { id } }')
  ).concepts.map(({ id }) => id);
const uses = async (id: string) =>
  (
    await admin.data<{ conceptUses: object }>(
      'query ($id: ID!) { conceptUses(id: $id) { actors spaces requests interests projects roles } }',
      { id },
    )
  ).conceptUses;
const findSpaces = async (filter: object) =>
  (
    await kvart
      .visitor()
      .data<{ spaces: { nodes: { id: string }[] } }>(
        'query ($filter: SpaceFilter) { spaces(filter: $filter) { nodes { id } } }',
        { filter },
      )
  ).spaces.nodes.map(({ id }) => id);

it('adds a word with its labels and its place, and offers it at once', async () => {
  expect(await send('add', { input: { scheme, labels: labels('x').slice(1) } })).toMatchObject({
    issues: [{ path: ['labels', 'en'], code: 'required' }],
  });
  expect(await add('Letterpress', 'use.workshop')).toMatchObject({
    ...{ id: 'own.letterpress_en', version: 1, parentId: 'use.workshop', own: true, uses: 0 },
  });
  expect(await offered()).toContain('own.letterpress_en');
  expect(await add('Letterpress', 'use.workshop')).toMatchObject({
    issues: ['en', 'sl', 'de'].map((locale) => ({ path: ['labels', locale], code: 'label_taken' })),
  });
  expect(await add('Lost', 'trade.nowhere')).toMatchObject({ code: 'not_found' });
});

it('has the Latin letters of a Serbian word made, and says the English one where there is none', async () => {
  const given = [...labels('Bindery'), { locale: 'sr', text: 'Књиговезница' }];
  expect(await send('add', { input: { scheme, parentId: 'use.workshop', labels: given } })).toMatchObject({
    id: 'own.bindery_en',
  });
  const said = async (language: string) => {
    const { data } = await kvart
      .visitor()
      .graphql<{ concepts: { id: string; label: string }[] }>(
        '{ concepts(scheme: SPACE_USE) { id label } }',
        {},
        { 'accept-language': language },
      );
    return data?.concepts.find(({ id }) => id === 'own.bindery_en')?.label;
  };
  expect(await said('sr')).toBe('Књиговезница');
  expect(await said('sr-Latn')).toBe('Knjigoveznica');
  expect(await said('bg')).toBe('Bindery en');
});

it('finds a thing by the new name of its word at once, and by its new place, in search and in matching', async () => {
  const space = await addSpace(kvart, owner, { ...listed, uses: ['own.letterpress_en'] });
  const catalogue = kvart.app.get(ConceptCatalogue);
  const near = async () => (await catalogue.closeness())('own.letterpress_en', 'use.gallery');
  expect(await near()).toBe(0);
  expect(await findSpaces({ text: 'xylografija' })).toEqual([]);
  const change = { id: 'own.letterpress_en', parentId: 'use.gallery', labels: labels('Xylografija') };
  expect(await send('change', { input: { ...change, version: 1 } })).toMatchObject({ version: 2, uses: 1 });
  expect(await send('change', { input: { ...change, version: 1 } })).toMatchObject({ code: 'stale_version' });
  expect(await findSpaces({ text: 'xylografija' })).toEqual([space.id]);
  expect(await findSpaces({ uses: ['use.gallery'] })).toEqual([space.id]);
  expect(await near()).toBeGreaterThan(0);
  // The numbers beside the filters follow as well.
  const { spaces } = await kvart
    .visitor()
    .data<{ spaces: { facets: Record<string, unknown>[] } }>(
      '{ spaces { facets { name values { value count } } } }',
    );
  const counted = spaces.facets.find(({ name }) => name === 'uses');
  expect(counted?.values).toContainEqual({ value: 'use.gallery', count: 1 });
});

it('never lets a word stand below itself, not even past its rules', async () => {
  const top = await add('Above');
  const below = await add('Below', top.id);
  expect(
    await send('change', { input: { id: top.id, version: 1, parentId: below.id, labels: labels('Above') } }),
  ).toMatchObject({ code: 'concept_below_itself' });
  const move = `UPDATE concepts SET parent_id = $2 WHERE id = $1`;
  await expect(query(move, [top.id, below.id])).rejects.toThrow(/would stand below itself/);
  await expect(query(move, ['capability.space', top.id])).rejects.toThrow(/below another scheme/);
  const both = await Promise.allSettled([
    query(move, [top.id, 'own.letterpress_en']),
    query(move, ['own.letterpress_en', below.id]),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await query(`UPDATE concepts SET parent_id = NULL WHERE id IN ($1, 'own.letterpress_en')`, [top.id]);
});

it('retires a word: no longer offered, still shown and kept by those who chose it', async () => {
  const word = await add('Fading');
  await insert(
    kvart.database.pool,
    'actor_concepts',
    buildActorConcept({ actorId: owner.actor.id, conceptId: word.id, relation: 'needs' }),
  );
  expect(await send('retire', { id: word.id, version: 1, retired: true })).toMatchObject({
    retired: true,
    uses: 1,
  });
  expect(await offered()).not.toContain(word.id);
  const { actor } = await owner.client.data<{
    actor: { version: number; needs: { concept: { label: string } }[] };
  }>('query ($slug: String!) { actor(slug: $slug) { version needs { concept { label } } } }', {
    slug: owner.actor.slug,
  });
  expect(actor.needs).toEqual([{ concept: { label: 'Fading en' } }]);
  const save = (conceptId: string) =>
    owner.client.data<{ result: { __typename: string } }>(
      `mutation ($id: ID!, $version: Int!, $input: ActorInput!) {
        result: updateActor(id: $id, version: $version, input: $input) { __typename } }`,
      { id: owner.actor.id, version: actor.version, input: { needs: [{ conceptId }] } },
    );
  expect((await save(word.id)).result.__typename).toBe('Actor');
  const other = await add('Gone');
  await send('retire', { id: other.id, version: 1, retired: true });
  expect((await save(other.id)).result.__typename).not.toBe('Actor');
  expect(await send('retire', { id: word.id, version: 2, retired: false })).toMatchObject({ retired: false });
  expect(await offered()).toContain(word.id);
});

it('puts two words together: everything moves, nothing twice, and the old one leads to the new', async () => {
  const [from, into] = [await add('Atelier'), await add('Studio')];
  const child = await add('Photo', from.id);
  const only = await addSpace(kvart, owner, { ...listed, uses: [from.id] });
  const both = await addSpace(kvart, owner, { ...listed, uses: [from.id, into.id] });
  const concept = (conceptId: string, note: string | null) =>
    buildActorConcept({ actorId: owner.actor.id, conceptId, relation: 'offers', note });
  await insert(kvart.database.pool, 'actor_concepts', [
    concept(from.id, 'on Mondays'),
    concept(into.id, 'big'),
  ]);
  const someone = await kvart.member();
  await insert(
    kvart.database.pool,
    'interests',
    buildInterest({
      ...{ spaceId: only.id, actorId: someone.actor.id, personId: someone.person.id, intendedUseId: from.id },
    }),
  );
  const [request, role] = [randomUUID(), randomUUID()];
  await query(
    `INSERT INTO space_requests (id, slug, state, actor_id, created_by_id, locale, title, text, use_ids)
     VALUES ($1::uuid, $1::text, 'draft', $2, $3, 'sl', 'Soba', 'Soba', $4)`,
    [request, owner.actor.id, owner.person.id, [from.id, 'use.shop', into.id]],
  );
  const project = await doProject(owner.client, 'create', {
    actorId: owner.actor.id,
    input: { ...projectForm, conceptIds: [from.id] },
  });
  const projectId = (project as { id: string }).id;
  await query(
    `INSERT INTO project_roles (id, project_id, locale, title, concept_ids) VALUES ($1, $2, 'en', 'x', $3)`,
    [...[role, projectId, ['use.shop', from.id]]],
  );
  const moving = { actors: 1, spaces: 2, requests: 1, interests: 1, projects: 1, roles: 1 };
  expect(await uses(from.id)).toEqual(moving);
  expect(await send('merge', { id: from.id, version: 1, intoId: child.id })).toMatchObject({
    code: 'concept_below_itself',
  });
  expect(await send('merge', { id: from.id, version: 1, intoId: into.id })).toMatchObject({
    ...{ retired: true, mergedInto: 'Studio en', uses: 0, version: 2 },
  });
  expect(await uses(into.id)).toEqual(moving);
  expect(await query(`SELECT note FROM actor_concepts WHERE concept_id = $1`, [into.id])).toEqual([
    { note: 'big\non Mondays' },
  ]);
  expect(await query(`SELECT use_ids AS ids FROM space_requests WHERE id = $1`, [request])).toEqual([
    { ids: ['use.shop', into.id] },
  ]);
  expect(await query(`SELECT concept_ids AS ids FROM project_roles WHERE id = $1`, [role])).toEqual([
    { ids: ['use.shop', into.id] },
  ]);
  // A kept address or search names the old word, and finds what has the new one.
  expect((await findSpaces({ uses: [from.id] })).sort()).toEqual([only.id, both.id].sort());
  expect(await query(`SELECT parent_id FROM concepts WHERE id = $1`, [child.id])).toEqual([
    { parent_id: into.id },
  ]);
  expect(await query(`SELECT reason FROM audit_log WHERE action = 'concept.merged'`)).toEqual([
    {
      reason: `${from.id} → ${into.id}: actors 1, spaces 2, requests 1, interests 1, projects 1, roles 1`,
    },
  ]);
  // Whoever chose the old word at that very moment is moved by the job.
  await query(`UPDATE interests SET intended_use_id = $1`, [from.id]);
  await kvart.app.get(ConceptFollowers).moveRest({ from: from.id, into: into.id });
  expect(await uses(from.id)).toMatchObject({ interests: 0 });
});

it('renames in the background what very many carry, and reaches other processes', async () => {
  const word = await add('Widespread');
  const space = await addSpace(kvart, owner, { ...listed, uses: [word.id] });
  await query(
    `BEGIN; SELECT set_config('kvart.touch_later', 'on', true);
     UPDATE concepts SET labels = labels || '{"en": "Ubiquitous"}' WHERE id = '${word.id}'; COMMIT`,
  );
  await vi.waitFor(async () => {
    const [concept] = await kvart.app.get(ConceptCatalogue).named([word.id], 'en');
    expect(concept?.label).toBe('Ubiquitous');
  }, 5000);
  expect(await findSpaces({ text: 'ubiquitous' })).not.toContain(space.id);
  await kvart.app.get(ConceptFollowers).findByNewName({ id: word.id });
  expect(await findSpaces({ text: 'ubiquitous' })).toContain(space.id);
});

it('is for administrators alone', async () => {
  const adviser = await kvart.person({ platformRole: 'adviser' });
  for (const who of [kvart.visitor(), owner.client, adviser.client]) {
    for (const read of ['conceptsToEdit(scheme: TRADE) { id }', 'conceptUses(id: "use.shop") { actors }'])
      expect((await who.graphql(`{ ${read} }`)).errors).toHaveLength(1);
    for (const [what, variables] of [
      ['add', { input: { scheme, labels: labels('y') } }],
      ['change', { input: { id: 'use.shop', version: 1, labels: labels('y') } }],
      ['retire', { id: 'use.shop', version: 1, retired: true }],
      ['merge', { id: 'use.shop', version: 1, intoId: 'use.market' }],
    ] as const)
      expect((await send(what, variables, who)).code).toMatch(/^(admin_only|sign_in_required)$/);
  }
});
