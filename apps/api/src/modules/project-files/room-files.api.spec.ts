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

interface Proven {
  __typename: string;
  code?: string;
  issues?: { code: string; path: string[] }[];
  indicators: {
    id: string;
    version: number;
    confirmedFor: string | null;
    evidence: { id: string; title: string; isPublic: boolean; url: string | null }[];
  }[];
}
const proof = 'indicators { id version confirmedFor evidence { id title isFile isPublic url at } }';
const proven = `${errors} ... on Project { id ${proof} }`;
const give = (client: TestClient, of: { id: string; version: number }, input: object) =>
  answerOf<Proven>(
    client,
    `mutation ($id: ID!, $version: Int!, $input: EvidenceInput!) {
      result: addIndicatorEvidence(id: $id, version: $version, input: $input) { ${proven} } }`,
    { id: of.id, version: of.version, input },
  );
const takeBack = (client: TestClient, id: string, version: number) =>
  answerOf<Proven>(
    client,
    `mutation ($id: ID!, $version: Int!) {
      result: removeIndicatorEvidence(id: $id, version: $version) { ${proven} } }`,
    { id, version },
  );
const figure = async (client: TestClient, title = '') => {
  const { result } = await client.data<{ result: Proven | null }>(
    `query { result: project(slug: "datoteke") { id ${proof} } }`,
  );
  const found = result?.indicators.at(-1) ?? null;
  return found && { ...found, evidence: found.evidence.filter((one) => one.title.includes(title)) };
};

it('a figure rests on files and links, shown as far as each of them may be seen', async () => {
  const { lead, editor, reader, stranger, project } = room;
  const made = await answerOf<Proven>(
    lead.client,
    `mutation ($projectId: ID!, $input: ProjectIndicatorInput!) {
      result: addProjectIndicator(projectId: $projectId, input: $input) { ${proven} } }`,
    {
      projectId: project.id,
      input: { title: 'Visitors', unit: '', note: '', value: 40, valueOn: '2026-05-08' },
    },
  );
  const of = made.indicators.at(-1) ?? { id: '', version: 0 };
  const { id: fileId } = await upload(lead.client, { name: 'Counted.pdf' });
  // Who may not write the effect gives nothing, and nobody gives what belongs to another project.
  expect(await give(reader.client, of, { fileId })).toMatchObject({ code: 'no_room_rights' });
  const elsewhere = await addRoom(kvart);
  const strayed = await upload(elsewhere.lead.client, { projectId: elsewhere.project.id });
  expect(await give(lead.client, of, { fileId: strayed.id })).toMatchObject({ code: 'not_found' });
  for (const [input, path] of [
    [{}, 'url'],
    [{ url: 'javascript:alert(1)', title: 'No' }, 'url'],
    [{ url: 'https://example.org', title: '' }, 'title'],
    [{ fileId, url: 'https://example.org', title: 'Both' }, 'url'],
  ] as const)
    expect((await give(lead.client, of, input)).issues?.[0]?.path).toEqual([path]);
  expect((await give(lead.client, of, { fileId })).__typename).toBe('Project');
  // Whoever has not seen it confirms nothing.
  const confirm = (version: number) =>
    answerOf<Proven>(
      editor.client,
      `mutation ($id: ID!, $version: Int!) { result: confirmProjectIndicator(id: $id, version: $version) { ${proven} } }`,
      { id: of.id, version },
    );
  expect((await confirm(of.version)).__typename).toBe('StaleVersion');
  const seen = await figure(editor.client);
  expect(seen?.evidence).toMatchObject([
    { title: 'Counted', isPublic: false, url: expect.stringContaining('.pdf') },
  ]);
  await confirm(seen?.version ?? 0);
  // Others see nothing of what is the room's, and what is public as soon as it is.
  expect((await figure(stranger.client))?.evidence).toEqual([]);
  await edit(lead.client, fileId, { isPublic: false }, { isPublic: true });
  const [shown] = (await figure(stranger.client))?.evidence ?? [];
  expect((await stranger.client.fetch(shown?.url ?? '')).status).toBe(200);
  const now = await figure(lead.client);
  const later = await give(lead.client, now ?? of, {
    ...{ url: 'https://example.org/report', title: 'Report', isPublic: true },
  });
  // What came after the confirmation changes nothing of it; what it rests on does.
  const link = later.indicators.at(-1)?.evidence.find(({ title }) => title === 'Report');
  const kept = await takeBack(lead.client, link?.id ?? '', later.indicators.at(-1)?.version ?? 0);
  expect(kept.indicators.at(-1)?.confirmedFor).toBe(editor.actor.name);
  // A file that is removed keeps its name in the room, without an address, and is gone outside.
  const stored = await find(lead.client, fileId);
  await remove(lead.client, fileId, stored?.version ?? 0);
  expect((await figure(lead.client))?.evidence).toMatchObject([{ title: 'Counted', url: null }]);
  expect((await figure(stranger.client))?.evidence).toEqual([]);
  expect((await stranger.client.fetch(shown?.url ?? '')).status).toBe(404);
  const last = await figure(lead.client);
  const without = await takeBack(lead.client, last?.evidence[0]?.id ?? '', last?.version ?? 0);
  expect(without.indicators.at(-1)).toMatchObject({ confirmedFor: null, evidence: [] });
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
