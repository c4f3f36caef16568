import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestClient } from '@kvart/testing';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addRoom, type TestRoom } from '../../testing/project-rooms.ts';
import { addSpace } from '../../testing/spaces.ts';

let kvart: KvartApp;
let room: TestRoom;
beforeAll(async () => {
  kvart = await startKvart();
  room = await addRoom(kvart, { state: 'evaluated', visibility: 'public' });
});
afterAll(() => kvart.close());

const story = `story { version state headline beginning quotes { text by } pictures { id alt } reuse { areaM2 }
  viewerCanTell }`;
const answer = `__typename ... on UserError { code } ... on InvalidInput { issues { code path } }
  ... on Project { slug ${story} }`;

interface Told {
  __typename: string;
  code?: string;
  issues?: { code: string; path: string[] }[];
  story: { version: number; state: string; headline: string; reuse: { areaM2: number } | null } | null;
}

const input = {
  ...{ locale: 'en', headline: 'Open again', beginning: 'It stood empty.', happened: 'We opened the door.' },
  quotes: [{ text: 'There is light again.', by: 'A neighbour' }],
};
const save = async (client: TestClient, version: number, over: object = {}): Promise<Told> =>
  (
    await client.data<{ result: Told }>(
      `mutation ($projectId: ID!, $version: Int!, $input: StoryInput!) {
        result: saveStory(projectId: $projectId, version: $version, input: $input) { ${answer} } }`,
      { projectId: room.project.id, version, input: { ...input, ...over } },
    )
  ).result;
const tell = async (client: TestClient, version: number, state = 'PUBLISHED'): Promise<Told> =>
  (
    await client.data<{ result: Told }>(
      `mutation ($projectId: ID!, $version: Int!, $state: StoryState!) {
        result: tellStory(projectId: $projectId, version: $version, state: $state) { ${answer} } }`,
      { projectId: room.project.id, version, state },
    )
  ).result;
const read = async (client: TestClient): Promise<Told['story']> =>
  (
    await client.data<{ project: Told }>(`query ($slug: String!) { project(slug: $slug) { ${story} } }`, {
      slug: room.project.slug,
    })
  ).project.story;

it('is written in the room, told by those who lead, and read by everybody from then on', async () => {
  const { lead, editor, reader, stranger } = room;
  expect(await save(reader.client, 0)).toMatchObject({ code: 'no_room_rights' });
  expect(await save(stranger.client, 0)).toMatchObject({ code: 'no_room_rights' });
  const begun = await save(editor.client, 0, { happened: '' });
  expect(begun.story).toMatchObject({ version: 1, state: 'DRAFT' });
  expect(await save(editor.client, 0)).toMatchObject({ __typename: 'StaleVersion' });
  expect(await read(kvart.visitor())).toBeNull();
  expect(await tell(editor.client, 1)).toMatchObject({ code: 'no_room_rights' });
  expect(await tell(lead.client, 1)).toMatchObject({ issues: [{ code: 'required', path: ['happened'] }] });
  await save(editor.client, 1);
  expect((await tell(lead.client, 2)).story).toMatchObject({ version: 3, state: 'PUBLISHED' });
  // What everybody reads stays whole, and is those who lead's to change.
  expect(await save(editor.client, 3)).toMatchObject({ code: 'no_room_rights' });
  expect(await save(lead.client, 3, { headline: '' })).toMatchObject({ issues: [{ path: ['headline'] }] });
  const space = await addSpace(kvart, lead, { usableM2: 70, state: 'withdrawn' });
  await lead.client.data(
    `mutation ($projectId: ID!, $input: LinkSpaceInput!) {
      linkSpace(projectId: $projectId, input: $input) { __typename } }`,
    { projectId: room.project.id, input: { spaceId: space.id, startsOn: '2026-01-01' } },
  );
  expect(await read(kvart.visitor())).toMatchObject({
    headline: 'Open again',
    reuse: { areaM2: 70 },
    viewerCanTell: false,
  });
  // Links to it show a card, and the story stands in the page for machines.
  const card = await fetch(`${kvart.url}/projects/${room.project.slug}/card.jpg?lang=en`);
  expect([card.status, card.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  const html = await fetch(`${kvart.url}/projects/${room.project.slug}`).then((response) => response.text());
  if (html.includes('application/ld+json')) expect(html).toContain('"@type":"Article"');
  await tell(lead.client, 3, 'DRAFT');
  expect(await read(kvart.visitor())).toBeNull();
});
