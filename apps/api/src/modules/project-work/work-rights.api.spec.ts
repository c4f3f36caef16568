import { buildMembership, insert, type TestClient } from '@kvart/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addRoom, answerOf, errors, freshId, type RoomAnswer } from '../../testing/project-rooms.ts';

let kvart: KvartApp;
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());

const nouns = ['WorkPackage', 'Milestone'] as const;
type Noun = (typeof nouns)[number];
const inputOf = (noun: Noun) => ({ title: 'Same', ...(noun === 'Milestone' && { dueOn: '2027-05-01' }) });
const run = (client: TestClient, query: string, variables: Record<string, unknown>) =>
  answerOf<RoomAnswer>(client, query, variables);
const create = (client: TestClient, noun: Noun, projectId: string, id = freshId()) =>
  run(
    client,
    `mutation ($projectId: ID!, $id: ID!, $input: ${noun}Input!) {
      result: create${noun}(projectId: $projectId, id: $id, input: $input) { ${errors} } }`,
    { projectId, id, input: inputOf(noun) },
  );
const edit = (client: TestClient, noun: Noun, id: string) =>
  run(
    client,
    `mutation ($id: ID!, $same: ${noun}Input!) {
      result: edit${noun}(id: $id, base: $same, mine: $same) { ${errors} } }`,
    { id, same: { title: 'Same' } },
  );
const remove = (client: TestClient, noun: Noun, id: string) =>
  run(client, `mutation ($id: ID!) { result: remove${noun}(id: $id, version: 99) { ${errors} } }`, { id });

it.each(nouns)('who writes a %s is decided by the seat in the room', async (noun) => {
  const { project, lead, editor, reader, left, stranger } = await addRoom(kvart);
  const id = freshId();
  await create(lead.client, noun, project.id, id);
  const outcomes = async (client: TestClient) =>
    Promise.all([create(client, noun, project.id), edit(client, noun, id), remove(client, noun, id)]).then(
      (answers) => answers.map(({ code, __typename }) => code ?? __typename),
    );
  const all = (code: string) => [code, code, code];
  expect(await outcomes(kvart.visitor())).toEqual(all('sign_in_required'));
  for (const { client } of [stranger, left]) expect(await outcomes(client)).toEqual(all('not_found'));
  expect(await outcomes(reader.client)).toEqual(all('no_room_rights'));
  for (const { client } of [editor, lead])
    expect(await outcomes(client)).toEqual([noun, noun, 'stale_version']);
  await kvart.database.pool.query("UPDATE projects SET state = 'closed' WHERE id = $1", [project.id]);
  expect(await outcomes(lead.client)).toEqual(all('project_closed'));
});

it('the room knows the same rights as the project does: of who leads now, writes for a partner, or is taken off', async () => {
  const { project, lead, editor, reader } = await addRoom(kvart, { visibility: 'private' });
  const { pool } = kvart.database;
  const rights = async (client: TestClient) => {
    const { projectWork, project: seen } = await client.data<{
      projectWork: { viewerCan: { lead: boolean; write: boolean; inside: boolean } } | null;
      project: { viewerCan: { lead: boolean } } | null;
    }>(
      `query ($slug: String!) { projectWork(slug: $slug) { viewerCan { lead write inside } }
        project(slug: $slug) { viewerCan { lead } } }`,
      { slug: project.slug },
    );
    expect(projectWork === null).toBe(seen === null);
    expect(projectWork?.viewerCan.lead).toBe(seen?.viewerCan.lead);
    const { lead: leads, write, inside } = projectWork?.viewerCan ?? {};
    return [leads, write, inside];
  };
  expect(await rights(lead.client)).toEqual([true, true, true]);
  // Somebody else leads: whoever did so before works on, and decides nothing for all any more.
  await pool.query(
    `UPDATE project_partners SET role = CASE WHEN id = $2 THEN 'lead' ELSE 'partner' END::partner_role
     WHERE project_id = $1 AND id IN ($2, $3)`,
    [project.id, editor.partnerId, lead.partnerId],
  );
  expect(await rights(lead.client)).toEqual([false, true, true]);
  // Whoever writes for a partner looks on without a seat; colleagues who write for nobody do not.
  const [writer, colleague] = [await kvart.person(), await kvart.person()];
  for (const [person, role] of [
    [writer.person, 'editor'],
    [colleague.person, 'member'],
  ] as const)
    await insert(
      pool,
      'memberships',
      buildMembership({ actorId: editor.actor.id, personId: person.id, role }),
    );
  expect(await rights(writer.client)).toEqual([false, false, true]);
  expect(await rights(colleague.client)).toEqual([undefined, undefined, undefined]);
  // An actor that was taken off the network has no rooms.
  await pool.query('UPDATE actors SET archived_at = now() WHERE id = $1', [reader.actor.id]);
  expect(await rights(reader.client)).toEqual([undefined, undefined, undefined]);
});
