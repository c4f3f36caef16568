import type { TestClient } from '@kvart/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
import { statementsOf } from '../../testing/spaces.ts';

let kvart: KvartApp;
let room: TestRoom;
beforeAll(async () => {
  kvart = await startKvart();
  room = await addRoom(kvart, { slug: 'datoteke', visibility: 'network' });
});
afterAll(() => kvart.close());

interface Stored extends RoomAnswer {
  title: string;
  isPublic: boolean;
  removedAt: string | null;
  removedByName: string | null;
  versions: { number: number; note: string; url: string; bytes: number; addedByName: string | null }[];
}
const fields =
  'id version title isPublic removedAt removedByName versions { number note mime bytes url addedByName }';
const pdf = (words: string) =>
  `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${words}\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF`;
const upload = async (
  client: TestClient,
  { id = freshId(), name = 'Plan.pdf', note = '', content = pdf('one'), projectId = room.project.id } = {},
) => {
  const body = new FormData();
  body.append('file', new Blob([content], { type: 'application/pdf' }), name);
  const query = new URLSearchParams({ name, note });
  const answer = await client.fetch(`/upload/room-file/${projectId}/${id}?${query}`, {
    method: 'POST',
    headers: { 'x-kvart-csrf': '1' },
    body,
  });
  return { id, status: answer.status };
};
const list = (client: TestClient) =>
  answerOf<{ files: Stored[] } | null>(
    client,
    `query ($slug: String!) { result: projectFiles(slug: $slug) { files { ${fields} } viewerCan { write } } }`,
    { slug: 'datoteke' },
  );
const find = async (client: TestClient, id: string) =>
  (await list(client))?.files.find((file) => file.id === id);
const edit = (client: TestClient, id: string, base: object, mine: object) =>
  answerOf<Stored>(
    client,
    `mutation ($id: ID!, $base: RoomFileInput!, $mine: RoomFileInput!) {
      result: editRoomFile(id: $id, base: $base, mine: $mine) { ${errors} ${conflict} ... on RoomFile { ${fields} } } }`,
    { id, base, mine },
  );
const remove = (client: TestClient, id: string, version: number) =>
  answerOf<Stored>(
    client,
    `mutation ($id: ID!, $version: Int!) { result: removeRoomFile(id: $id, version: $version) { ${errors} } }`,
    { id, version },
  );

it('keeps every version with who, when and why, and the newest is the current one', async () => {
  const { lead, editor, reader, stranger } = room;
  const { id, status } = await upload(lead.client);
  expect(status).toBe(200);
  expect((await upload(editor.client, { id, note: 'With the stage', content: pdf('two') })).status).toBe(200);
  const file = await find(reader.client, id);
  expect(file).toMatchObject({ title: 'Plan', isPublic: false, removedAt: null });
  expect(file?.versions).toMatchObject([
    { number: 2, note: 'With the stage', addedByName: editor.person.name },
    { number: 1, note: '', addedByName: lead.person.name },
  ]);
  const [current, first] = file?.versions ?? [];
  expect(await (await reader.client.fetch(first?.url ?? '')).text()).toContain('% one');
  expect(await (await reader.client.fetch(current?.url ?? '')).text()).toContain('% two');
  expect((await stranger.client.fetch(current?.url ?? '')).status).toBe(404);
  // Public: the current version alone, without names.
  const open = await edit(editor.client, id, { isPublic: false }, { isPublic: true });
  expect(open).toMatchObject({ isPublic: true });
  expect(await find(stranger.client, id)).toMatchObject({
    versions: [{ number: 2, note: '', addedByName: null }],
  });
  expect((await stranger.client.fetch(current?.url ?? '')).status).toBe(200);
  expect((await stranger.client.fetch(first?.url ?? '')).status).toBe(404);
  // Not wider than the project itself.
  expect(await list(kvart.visitor())).toBeNull();
  expect((await kvart.visitor().fetch(current?.url ?? '')).status).toBe(404);
  expect((await statementsOf(kvart, () => list(lead.client))).length).toBeLessThanOrEqual(2);
});

it('leaves a trace of what is removed, and nothing else', async () => {
  const { lead, editor, stranger } = room;
  const { id } = await upload(lead.client, { name: 'Draft.pdf' });
  const before = await find(lead.client, id);
  expect(await remove(editor.client, id, 99)).toMatchObject({ code: 'stale_version' });
  expect((await remove(editor.client, id, before?.version ?? 0)).__typename).toBe('Done');
  expect(await find(lead.client, id)).toMatchObject({
    ...{ title: 'Draft', removedByName: editor.person.name, versions: [], isPublic: false },
  });
  expect((await lead.client.fetch(before?.versions[0]?.url ?? '')).status).toBe(404);
  expect(await find(stranger.client, id)).toBeUndefined();
  expect(await edit(lead.client, id, { title: 'Draft' }, { title: 'Back' })).toMatchObject({
    code: 'not_found',
  });
  expect((await upload(lead.client, { id })).status).toBe(404);
});

it('takes documents alone, of people who edit in the room', async () => {
  const { lead, editor, reader, left, stranger } = room;
  expect(
    (await upload(lead.client, { content: '<html><script>1</script></html>' })).status,
  ).toBeGreaterThanOrEqual(400);
  const { id } = await upload(lead.client);
  for (const [client, status] of [
    [kvart.visitor(), 401],
    [stranger.client, 404],
    [left.client, 404],
    [reader.client, 403],
    [editor.client, 200],
  ] as const)
    expect((await upload(client, { id })).status).toBe(status);
  const outcomes = async (client: TestClient) =>
    Promise.all([edit(client, id, { title: 'Plan' }, { title: 'Plan' }), remove(client, id, 99)]).then(
      (answers) => answers.map(({ code, __typename }) => code ?? __typename),
    );
  expect(await outcomes(kvart.visitor())).toEqual(['sign_in_required', 'sign_in_required']);
  for (const { client } of [stranger, left])
    expect(await outcomes(client)).toEqual(['not_found', 'not_found']);
  expect(await outcomes(reader.client)).toEqual(['no_room_rights', 'no_room_rights']);
  for (const { client } of [editor, lead])
    expect(await outcomes(client)).toEqual(['RoomFile', 'stale_version']);
  const elsewhere = await addRoom(kvart);
  const strayed = { id, projectId: elsewhere.project.id };
  expect((await upload(elsewhere.lead.client, strayed)).status).toBe(404);
});
