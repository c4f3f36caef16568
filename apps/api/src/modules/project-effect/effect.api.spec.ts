import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestClient } from '@kvart/testing';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { openTalk } from '../../testing/messaging.ts';
import { addRoom, type TestRoom } from '../../testing/project-rooms.ts';
import { doProject, projectForm, seeProject } from '../../testing/projects.ts';
import { addSpace } from '../../testing/spaces.ts';

let kvart: KvartApp;
let room: TestRoom;
beforeAll(async () => {
  kvart = await startKvart();
  room = await addRoom(kvart, { state: 'piloting', visibility: 'public' });
});
afterAll(() => kvart.close());

const problem = `__typename ... on UserError { code } ... on InvalidInput { issues { code path } }`;
const effect = `slug see viewerCanEdit reuse { spaces areaM2 days }
  spaces { id version state areaM2 startsOn endsOn title slug reason ownerName viewerCan { answer change remove } }
  reports { id version kind state dueOn worked jobs publicText results { reuse { areaM2 } indicators { title value } }
    confirmations { name } viewerCan { write submit confirm } }
  references { id version state sentence viewerCanAnswer ownActorId isOnOwnProfile } writesFor { actorId }`;

interface Use {
  id: string;
  version: number;
  state: string;
  areaM2: number;
  title: string | null;
  viewerCan: { answer: boolean; change: boolean; remove: boolean };
}
interface Effect {
  __typename: string;
  code?: string;
  issues?: { code: string; path: string[] }[];
  reuse: { spaces: number; areaM2: number; days: number };
  spaces: Use[];
  reports: {
    id: string | null;
    version: number;
    kind: string;
    state: string;
    worked: string | null;
    viewerCan: { write: boolean; submit: boolean; confirm: boolean };
  }[];
  references: { id: string; version: number; state: string; viewerCanAnswer: boolean }[];
  writesFor: { actorId: string }[];
}

const change = async (
  client: TestClient,
  name: string,
  types: string,
  variables: object,
): Promise<Effect> => {
  const names = [...types.matchAll(/\$(\w+)/g)].map(([, one]) => `${one}: $${one}`).join(', ');
  const document = `mutation (${types}) { result: ${name}(${names}) { ${problem} ... on ProjectEffect { ${effect} } } }`;
  return (await client.data<{ result: Effect }>(document, { ...variables })).result;
};
const link = (client: TestClient, input: object) =>
  change(client, 'linkSpace', '$projectId: ID!, $input: LinkSpaceInput!', {
    projectId: room.project.id,
    input,
  });
const answer = (client: TestClient, use: Use | undefined, given: string, reason?: string) =>
  change(client, 'answerSpaceUse', '$id: ID!, $version: Int!, $answer: SpaceUseAnswer!, $reason: Text', {
    ...{ id: use?.id, version: use?.version, answer: given, reason },
  });
const see = async (client: TestClient) =>
  (
    await client.data<{ projectEffect: Effect | null }>(
      `query ($slug: String!) { projectEffect(slug: $slug) { ${effect} } }`,
      { slug: room.project.slug },
    )
  ).projectEffect;
const usesOf = async (client: TestClient, spaceId: string) =>
  (
    await client.data<{
      usesOfSpace: { state: string; projectSlug: string; viewerCan: { answer: boolean } }[];
    }>(
      'query ($spaceId: ID!) { usesOfSpace(spaceId: $spaceId) { state projectSlug viewerCan { answer } } }',
      { spaceId },
    )
  ).usesOfSpace;

describe('where a project comes from', () => {
  it('asks the actor that was suggested, and tells whence it came in the room alone', async () => {
    const { lead, editor } = room;
    const create = (over: object) => doProject(lead.client, 'create', { input: { ...projectForm, ...over } });
    const suggested = await create({ suggestedActorId: editor.actor.id });
    expect(suggested.partners.map(({ actor, state }) => [actor.id, state])).toContainEqual([
      editor.actor.id,
      'INVITED',
    ]);
    expect(suggested.origin).toMatchObject({ suggested: { slug: editor.actor.slug } });
    expect((await seeProject(kvart.visitor(), suggested.slug))?.origin).toBeNull();
    const talk = await openTalk(kvart, lead, editor);
    const grown = await create({ title: 'Grown from a talk', fromConversationId: talk });
    expect(grown.origin).toMatchObject({ isFromConversation: true, conversationId: talk });
    const nobody = '018f0000-0000-7000-8000-000000000000';
    expect(await create({ title: 'With nobody', suggestedActorId: nobody })).toMatchObject({
      code: 'not_found',
    });
  });
});

describe('spaces in use', () => {
  it('are agreed to by whoever looks after them, and add up for everybody', async () => {
    const owner = await kvart.member('owner', { sector: 'public' });
    const space = await addSpace(kvart, owner, { usableM2: 120, state: 'listed' });
    const asked = await link(room.editor.client, { spaceId: space.id, startsOn: '2026-01-01', areaM2: 80.5 });
    expect(asked).toMatchObject({
      spaces: [{ state: 'ASKED', areaM2: 80.5, viewerCan: { answer: false, remove: true } }],
      reuse: { spaces: 0, areaM2: 0, days: 0 },
    });
    const [use] = asked.spaces;
    // What is only asked for is between the two.
    expect((await see(kvart.visitor()))?.spaces).toEqual([]);
    expect(await usesOf(kvart.visitor(), space.id)).toEqual([]);
    expect(await usesOf(owner.client, space.id)).toEqual([
      { state: 'ASKED', projectSlug: room.project.slug, viewerCan: { answer: true } },
    ]);
    expect(await answer(room.editor.client, use, 'AGREE')).toMatchObject({ code: 'not_editor' });
    expect(await answer(room.stranger.client, use, 'AGREE')).toMatchObject({ code: 'not_found' });
    expect(await answer(owner.client, use, 'AGREE')).toMatchObject({ spaces: [{ state: 'AGREED' }] });
    expect(await answer(owner.client, use, 'DECLINE')).toMatchObject({ __typename: 'StaleVersion' });
    const shown = await see(kvart.visitor());
    expect(shown?.reuse).toMatchObject({ spaces: 1, areaM2: 80.5 });
    expect(await usesOf(kvart.visitor(), space.id)).toMatchObject([{ state: 'AGREED' }]);
    // The same days once, more area or days only with a new word.
    expect(await link(room.lead.client, { spaceId: space.id, startsOn: '2026-03-01' })).toMatchObject({
      issues: [{ code: 'overlapping', path: ['startsOn'] }],
    });
    const [agreed] = shown?.spaces ?? [];
    const types = '$id: ID!, $version: Int!, $input: SpaceUseInput!';
    const shorter = await change(room.editor.client, 'changeSpaceUse', types, {
      ...{ id: agreed?.id, version: agreed?.version },
      input: { startsOn: '2026-01-01', endsOn: '2026-01-10', areaM2: 80.5 },
    });
    expect(shorter).toMatchObject({ spaces: [{ state: 'AGREED' }], reuse: { days: 10 } });
    const wider = await change(room.editor.client, 'changeSpaceUse', types, {
      ...{ id: agreed?.id, version: shorter.spaces[0]?.version },
      input: { startsOn: '2026-01-01', endsOn: '2026-01-10', areaM2: 100 },
    });
    expect(wider).toMatchObject({ spaces: [{ state: 'ASKED' }] });
    expect(await answer(owner.client, wider.spaces[0], 'DECLINE', 'It is let from May.')).toMatchObject({
      spaces: [{ state: 'DECLINED', reason: 'It is let from May.' }],
    });
    // No is an answer: what was declined is not asked for again by changing it.
    const [declined] = (await see(room.editor.client))?.spaces ?? [];
    const again = await change(room.editor.client, 'changeSpaceUse', types, {
      ...{ id: declined?.id, version: declined?.version },
      input: { startsOn: '2026-01-01', endsOn: '2026-01-05', areaM2: 50 },
    });
    expect(again).toMatchObject({ code: 'wrong_state' });
  });

  it('are agreed at once where the project looks after them, named by those who work there alone', async () => {
    const space = await addSpace(kvart, room.lead, { usableM2: 60, state: 'withdrawn' });
    const input = { spaceId: space.id, startsOn: '2026-11-01' };
    expect(await link(room.reader.client, input)).toMatchObject({ code: 'no_room_rights' });
    expect(await link(room.stranger.client, input)).toMatchObject({ code: 'no_room_rights' });
    // A space that is not there for somebody cannot be named by them.
    expect(await link(room.editor.client, input)).toMatchObject({ code: 'not_found' });
    expect(await link(room.lead.client, { ...input, areaM2: 61 })).toMatchObject({
      issues: [{ code: 'too_large', path: ['areaM2'] }],
    });
    const linked = await link(room.lead.client, input);
    const own = linked.spaces.find(({ areaM2 }) => areaM2 === 60);
    expect(own).toMatchObject({ state: 'AGREED', viewerCan: { remove: false } });
    // Others see the area, not the space that is not on show.
    const shown = (await see(kvart.visitor()))?.spaces.find(({ areaM2 }) => areaM2 === 60);
    expect(shown).toMatchObject({ title: null, slug: null });
    const search =
      'query ($projectId: ID!, $text: Text!) { nameableSpaces(projectId: $projectId, text: $text) { id } }';
    const variables = { projectId: room.project.id, text: 'xy' };
    expect(await room.lead.client.data(search, variables)).toEqual({ nameableSpaces: [] });
  });
});

describe('reports', () => {
  const types = '$id: ID!, $version: Int!';
  const input = {
    ...{ kind: 'END', locale: 'en', worked: 'The evenings.', notWorked: 'The heating.', jobs: 3 },
    ...{ visitors: 4200, continues: 'YES', publicText: 'The hall stays open.' },
  };
  const save = (client: TestClient, version: number, over: object = {}) =>
    change(client, 'saveOutcomeReport', '$projectId: ID!, $version: Int!, $input: OutcomeReportInput!', {
      ...{ projectId: room.project.id, version, input: { ...input, ...over } },
    });
  const end = (effect: Effect | null) => {
    const report = effect?.reports.find(({ kind }) => kind === 'END');
    return { id: report?.id, version: report?.version };
  };

  it('are written by those who lead, confirmed by another partner, and stay as they are then', async () => {
    const { lead, editor, reader, stranger } = room;
    expect(await save(editor.client, 0)).toMatchObject({ code: 'no_room_rights' });
    expect(await save(stranger.client, 0)).toMatchObject({ code: 'no_room_rights' });
    const begun = await save(lead.client, 0, { worked: '' });
    expect(await save(lead.client, 0)).toMatchObject({ __typename: 'StaleVersion' });
    expect(await change(lead.client, 'submitOutcomeReport', types, end(begun))).toMatchObject({
      issues: [{ code: 'required', path: ['worked'] }],
    });
    const written = await save(lead.client, 1);
    const sent = await change(lead.client, 'submitOutcomeReport', types, end(written));
    expect(sent.reports.find(({ kind }) => kind === 'END')).toMatchObject({
      state: 'SUBMITTED',
      results: { reuse: { areaM2: 60 } },
      viewerCan: { write: true, submit: false, confirm: false },
    });
    // Nobody outside reads what nobody has confirmed.
    expect((await see(kvart.visitor()))?.reports).toEqual([]);
    const confirm = (client: TestClient) => change(client, 'confirmOutcomeReport', types, end(sent));
    expect(await confirm(lead.client)).toMatchObject({ code: 'own_result' });
    expect(await confirm(stranger.client)).toMatchObject({ code: 'not_found' });
    expect((await confirm(editor.client)).reports.find(({ kind }) => kind === 'END')).toMatchObject({
      state: 'CONFIRMED',
      confirmations: [{ name: editor.actor.name }],
    });
    expect(await confirm(editor.client)).toMatchObject({ code: 'wrong_state' });
    expect((await confirm(reader.client)).reports.find(({ kind }) => kind === 'END')).toMatchObject({
      confirmations: [{}, {}],
    });
    expect(await save(lead.client, 4)).toMatchObject({ code: 'report_confirmed' });
    const { pool } = kvart.database;
    await expect(pool.query("UPDATE outcome_reports SET worked = 'x'")).rejects.toThrow(/confirmed/);
    // Figures and the public part are out, the rest stays in the room.
    expect((await see(kvart.visitor()))?.reports).toMatchObject([
      { state: 'CONFIRMED', worked: null, jobs: 3, publicText: 'The hall stays open.' },
    ]);
  });

  it('can be taken along with the same lines', async () => {
    const path = `/export/projects/${room.project.slug}/effect/reports.csv?lang=en`;
    const text = await fetch(`${kvart.url}${path}`).then((response) => response.text());
    expect(text).toContain('Visitors,4200');
    expect(text).toContain('The hall stays open.');
    expect(text).not.toContain('The heating.');
  });

  it('remind those who lead once their day has come', async () => {
    const { ProofNotifications } = await import('./proof-notifications.ts');
    const due = await addRoom(kvart, { state: 'piloting' });
    await kvart.database.pool.query("UPDATE projects SET ends_on = '2026-08-20' WHERE id = $1", [
      due.project.id,
    ]);
    const run = () => kvart.app.get(ProofNotifications).run(new Date('2026-11-22T06:00:00Z'));
    await run();
    await run();
    const { rows } = await kvart.database.pool.query(
      'SELECT kind, state FROM outcome_reports WHERE project_id = $1',
      [due.project.id],
    );
    expect(rows).toEqual([{ kind: 'month_3', state: 'draft' }]);
  });
});

describe('references', () => {
  it('stand on both profiles once both stand by them, and each takes its own off', async () => {
    const { lead, editor, stranger, project } = room;
    const write = (client: TestClient, authorId: string, aboutId: string) =>
      change(client, 'writeReference', '$projectId: ID!, $input: ReferenceInput!', {
        projectId: project.id,
        input: { authorId, aboutId, locale: 'en', sentence: 'They built the stalls on time.' },
      });
    const profile = async (actorId: string) =>
      (
        await kvart
          .visitor()
          .data<{ actorReferences: { sentence: string }[] }>(
            'query ($actorId: ID!) { actorReferences(actorId: $actorId) { sentence } }',
            { actorId },
          )
      ).actorReferences.length;
    expect(await write(editor.client, lead.actor.id, editor.actor.id)).toMatchObject({ code: 'not_editor' });
    expect(await write(lead.client, lead.actor.id, stranger.actor.id)).toMatchObject({
      code: 'not_partners',
    });
    const [written] = (await write(lead.client, lead.actor.id, editor.actor.id)).references;
    expect(await write(lead.client, lead.actor.id, editor.actor.id)).toMatchObject({
      code: 'reference_written',
    });
    expect((await see(kvart.visitor()))?.references).toEqual([]);
    expect(await profile(editor.actor.id)).toBe(0);
    const answer = (client: TestClient) =>
      change(client, 'answerReference', '$id: ID!, $version: Int!, $answer: ReferenceAnswer!', {
        ...{ id: written?.id, version: written?.version, answer: 'CONFIRM' },
      });
    expect(await answer(lead.client)).toMatchObject({ code: 'not_editor' });
    expect((await answer(editor.client)).references).toMatchObject([{ state: 'CONFIRMED' }]);
    expect([await profile(editor.actor.id), await profile(lead.actor.id)]).toEqual([1, 1]);
    const show = (client: TestClient, actorId: string) =>
      change(client, 'showReference', '$id: ID!, $actorId: ID!, $shows: Boolean!', {
        ...{ id: written?.id, actorId, shows: false },
      });
    expect(await show(editor.client, lead.actor.id)).toMatchObject({ code: 'not_found' });
    await show(editor.client, editor.actor.id);
    expect([await profile(editor.actor.id), await profile(lead.actor.id)]).toEqual([0, 1]);
  });

  it('reach those they are about, who see nothing else of what is not shown to them', async () => {
    const owner = await kvart.member('owner', { sector: 'public' });
    const space = await addSpace(kvart, owner, { usableM2: 30, state: 'listed' });
    await link(room.lead.client, { spaceId: space.id, startsOn: '2026-05-01' });
    const { pool } = kvart.database;
    const { id } = room.project;
    await pool.query(
      `INSERT INTO project_references (id, project_id, author_id, about_id, locale, sentence)
       VALUES (gen_random_uuid(), $1, $2, $3, 'en', 'They kept the keys well.')`,
      [id, room.lead.actor.id, room.left.actor.id],
    );
    await pool.query(`UPDATE projects SET visibility = 'private' WHERE id = $1`, [id]);
    // Whoever is asked for a space sees what is asked, whoever has left the reference that waits for them.
    const asked = await see(owner.client);
    expect(asked?.spaces).toMatchObject([{ state: 'ASKED' }]);
    const left = await see(room.left.client);
    expect(left?.references).toMatchObject([{ state: 'WRITTEN', viewerCanAnswer: true }]);
    expect([asked?.reports, left?.reports, left?.spaces]).toEqual([[], [], []]);
    expect([await see(room.stranger.client), await see(kvart.visitor())]).toEqual([null, null]);
    const [use] = asked?.spaces ?? [];
    expect((await answer(owner.client, use, 'DECLINE')).reports).toEqual([]);
    expect((await see(room.reader.client))?.reports).not.toEqual([]);
  });
});
