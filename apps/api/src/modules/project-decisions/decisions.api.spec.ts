import type { TestClient } from '@kvart/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import {
  addRoom,
  answerOf,
  conflict,
  errors,
  freshId,
  type RoomAnswer,
  type TestRoom,
} from '../../testing/project-rooms.ts';
import { jobsDone, statementsOf } from '../../testing/spaces.ts';

let kvart: KvartApp;
let room: TestRoom;
beforeAll(async () => {
  kvart = await startKvart();
  room = await addRoom(kvart, { slug: 'sklepi', title: 'Night market' });
});
afterAll(() => kvart.close());

interface Decision extends RoomAnswer {
  number: number;
  state: string;
  title: string;
  partnerIds: string[];
  people: { name: string }[];
  replacesId: string | null;
  replacedById: string | null;
  confirmedByName: string | null;
}
const fields =
  'id version number state title why decidedOn replacesId replacedById partnerIds people { name } confirmedAt confirmedByName';
const run = (client: TestClient, query: string, variables: Record<string, unknown>) =>
  answerOf<Decision>(client, query, variables);
const create = (client: TestClient, input: object, projectId = room.project.id, id = freshId()) =>
  run(
    client,
    `mutation ($projectId: ID!, $id: ID!, $input: DecisionInput!) {
      result: createDecision(projectId: $projectId, id: $id, input: $input) { ${errors} ... on ProjectDecision { ${fields} } } }`,
    { projectId, id, input },
  );
const edit = (client: TestClient, id: string, base: object, mine: object) =>
  run(
    client,
    `mutation ($id: ID!, $base: DecisionInput!, $mine: DecisionInput!) {
      result: editDecision(id: $id, base: $base, mine: $mine) { ${errors} ${conflict} ... on ProjectDecision { ${fields} } } }`,
    { id, base, mine },
  );
const step =
  (name: 'confirmDecision' | 'removeDecision') => (client: TestClient, id: string, version: number) =>
    run(
      client,
      `mutation ($id: ID!, $version: Int!) { result: ${name}(id: $id, version: $version) {
      ${errors} ${name === 'confirmDecision' ? `... on ProjectDecision { ${fields} }` : ''} } }`,
      { id, version },
    );
const [confirm, remove] = [step('confirmDecision'), step('removeDecision')];
const list = async (client: TestClient, slug = 'sklepi') =>
  (
    await client.data<{ projectDecisions: { decisions: Decision[]; people: object[] } | null }>(
      `query ($slug: String!) { projectDecisions(slug: $slug) { decisions { ${fields} } people { id } viewerCan { write lead inside } } }`,
      { slug },
    )
  ).projectDecisions;
const whole = () => ({
  ...{ title: 'The market opens on Fridays', why: 'Most people are in town then.', decidedOn: '2026-10-02' },
  partnerIds: [room.lead.partnerId, room.editor.partnerId],
});

describe('a decision', () => {
  it('is drafted by many, confirmed by those who lead, and stands from then on', async () => {
    const { lead, editor, project } = room;
    const draft = await create(editor.client, { title: 'The market opens on Fridays' });
    expect(draft).toMatchObject({ number: 1, state: 'DRAFT', version: 1 });
    const pointing = await create(editor.client, {
      ...{ title: 'Elsewhere', partnerIds: [freshId()], personIds: [room.stranger.person.id] },
      replacesId: draft.id,
    });
    expect(pointing.issues.map(({ path }) => path[0]).toSorted()).toEqual([
      'partnerIds',
      'personIds',
      'replacesId',
    ]);
    expect(await confirm(editor.client, draft.id, 1)).toMatchObject({ code: 'no_room_rights' });
    const early = await confirm(lead.client, draft.id, 1);
    expect(early.issues.map(({ path }) => path[0])).toEqual(['decidedOn', 'partnerIds']);
    const filled = await edit(
      editor.client,
      draft.id,
      { decidedOn: null, partnerIds: [], personIds: [] },
      { decidedOn: '2026-10-02', partnerIds: [lead.partnerId], personIds: [editor.person.id] },
    );
    expect(filled).toMatchObject({ version: 2, people: [{ name: editor.person.name }] });
    expect(await confirm(lead.client, draft.id, 1)).toMatchObject({ code: 'stale_version' });
    const confirmed = await confirm(lead.client, draft.id, 2);
    expect(confirmed).toMatchObject({ state: 'CONFIRMED', confirmedByName: lead.person.name });

    const touched = await edit(lead.client, draft.id, { title: confirmed.title }, { title: 'Saturdays' });
    expect(touched).toMatchObject({ code: 'decision_confirmed' });
    expect(await remove(lead.client, draft.id, 3)).toMatchObject({ code: 'decision_confirmed' });
    const query = (sql: string) => kvart.database.pool.query(sql, [draft.id]);
    await expect(query("UPDATE project_decisions SET title = 'Other' WHERE id = $1")).rejects.toThrow(
      'stays as it is',
    );
    await expect(
      query("UPDATE project_decisions SET state = 'draft', confirmed_at = NULL WHERE id = $1"),
    ).rejects.toThrow('stays as it is');
    await expect(query('DELETE FROM project_decisions WHERE id = $1')).rejects.toThrow('stays as it is');
    await query('UPDATE project_decisions SET updated_by_id = NULL WHERE id = $1');
    await jobsDone(kvart);
    const told = await editor.client.data<{ notifications: { nodes: { text: string; path: string }[] } }>(
      '{ notifications(first: 1) { nodes { text path } } }',
    );
    expect(told.notifications.nodes).toEqual([
      { text: `A decision was confirmed in “${project.title}”`, path: '/projects/sklepi/decisions' },
    ]);
  });

  it('is replaced once, by a later one that links to it', async () => {
    const { lead, editor } = room;
    const first = await create(lead.client, whole());
    await confirm(lead.client, first.id, 1);
    const [one, other] = await Promise.all([
      create(lead.client, { ...whole(), title: 'On Saturdays', replacesId: first.id }),
      create(editor.client, { ...whole(), title: 'On Sundays', replacesId: first.id }),
    ]);
    const both = await Promise.all([confirm(lead.client, one.id, 1), confirm(lead.client, other.id, 1)]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['InvalidInput', 'ProjectDecision']);
    const winner = both.find(({ state }) => state === 'CONFIRMED');
    const seen = (await list(editor.client))?.decisions.find(({ id }) => id === first.id);
    expect(seen?.replacedById).toBe(winner?.id);
  });

  it('goes with its project', async () => {
    const { lead, project } = await addRoom(kvart);
    const made = await create(lead.client, { ...whole(), partnerIds: [lead.partnerId] }, project.id);
    expect((await confirm(lead.client, made.id, 1)).state).toBe('CONFIRMED');
    await kvart.database.pool.query('DELETE FROM projects WHERE id = $1', [project.id]);
    const { rows } = await kvart.database.pool.query('SELECT 1 FROM project_decisions WHERE id = $1', [
      made.id,
    ]);
    expect(rows).toEqual([]);
  });
});

it('who gets in is decided by the seat in the room, and drafts stay inside', async () => {
  const other = await addRoom(kvart, { slug: 'tihi-sklepi' });
  const { project, lead, editor, reader, left, stranger } = other;
  const input = { ...whole(), partnerIds: [lead.partnerId] };
  const draft = await create(lead.client, input, project.id);
  const stands = await create(lead.client, { ...input, personIds: [lead.person.id] }, project.id);
  await confirm(lead.client, stands.id, 1);
  const outcomes = async (client: TestClient) =>
    Promise.all([
      create(client, { title: 'Try it' }, project.id),
      edit(client, draft.id, { title: draft.title }, { title: draft.title }),
      remove(client, draft.id, 99),
      confirm(client, draft.id, 99),
    ]).then((answers) => answers.map(({ code, __typename }) => code ?? __typename));
  const all = (code: string) => [code, code, code, code];
  expect(await outcomes(kvart.visitor())).toEqual(all('sign_in_required'));
  expect(await outcomes(stranger.client)).toEqual(all('not_found'));
  expect(await outcomes(left.client)).toEqual(all('not_found'));
  expect(await outcomes(reader.client)).toEqual(all('no_room_rights'));
  const written = ['ProjectDecision', 'ProjectDecision', 'stale_version'];
  expect(await outcomes(editor.client)).toEqual([...written, 'no_room_rights']);
  expect(await outcomes(lead.client)).toEqual([...written, 'stale_version']);

  for (const { client } of [stranger, left]) expect(await list(client, 'tihi-sklepi')).toBeNull();
  expect((await list(reader.client, 'tihi-sklepi'))?.decisions.length).toBeGreaterThan(1);
  const wide = "UPDATE projects SET work_visibility = 'network' WHERE id = $1";
  await kvart.database.pool.query(wide, [project.id]);
  const seen = await list(stranger.client, 'tihi-sklepi');
  expect(seen?.decisions).toMatchObject([{ id: stands.id, people: [], confirmedByName: null }]);
  expect(seen?.people).toEqual([]);
  const asked = await statementsOf(kvart, () => list(lead.client, 'tihi-sklepi'));
  expect(asked.length).toBeLessThanOrEqual(2);
});
