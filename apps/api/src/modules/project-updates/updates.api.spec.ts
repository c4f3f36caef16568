import type { TestClient } from '@kvart/testing';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import {
  addRoom,
  answerOf,
  conflict,
  errors,
  freshId,
  type RoomAnswer,
} from '../../testing/project-rooms.ts';
import { jobsDone, statementsOf } from '../../testing/spaces.ts';

let kvart: KvartApp;
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());

interface Update extends RoomAnswer {
  title: string;
  isPublic: boolean;
  isEdited: boolean;
  postedByName: string | null;
}
const fields = 'id version title text isPublic postedAt isEdited postedByName';
const post = (client: TestClient, projectId: string, input: object) =>
  answerOf<Update>(
    client,
    `mutation ($projectId: ID!, $id: ID!, $input: UpdateInput!) {
      result: postUpdate(projectId: $projectId, id: $id, input: $input) { ${errors} ... on ProjectUpdate { ${fields} } } }`,
    { projectId, id: freshId(), input },
  );
const edit = (client: TestClient, id: string, base: object, mine: object) =>
  answerOf<Update>(
    client,
    `mutation ($id: ID!, $base: UpdateInput!, $mine: UpdateInput!) {
      result: editUpdate(id: $id, base: $base, mine: $mine) { ${errors} ${conflict} ... on ProjectUpdate { ${fields} } } }`,
    { id, base, mine },
  );
const remove = (client: TestClient, id: string, version: number) =>
  answerOf<Update>(
    client,
    `mutation ($id: ID!, $version: Int!) { result: removeUpdate(id: $id, version: $version) { ${errors} } }`,
    { id, version },
  );
const list = async (client: TestClient, slug: string) =>
  (
    await answerOf<{ updates: Update[] } | null>(
      client,
      `query ($slug: String!) { result: projectUpdates(slug: $slug) { updates { ${fields} } viewerCan { write } } }`,
      { slug },
    )
  )?.updates ?? null;

it('updates are for the room or for everybody who sees them, and are told', async () => {
  const { project, lead, editor, reader, left, stranger } = await addRoom(kvart, {
    ...{ slug: 'novice', title: 'Night market', visibility: 'public' },
  });
  const inside = await post(editor.client, project.id, { title: 'We look for a stage' });
  expect(inside).toMatchObject({ isPublic: false, isEdited: false, postedByName: editor.person.name });
  const open = await post(lead.client, project.id, { title: 'Opening on Friday', isPublic: true });
  const titles = async (client: TestClient) => (await list(client, 'novice'))?.map(({ title }) => title);
  expect(await titles(reader.client)).toEqual(['Opening on Friday', 'We look for a stage']);
  for (const client of [kvart.visitor(), stranger.client, left.client]) {
    expect(await titles(client)).toEqual(['Opening on Friday']);
    expect((await list(client, 'novice'))?.[0]?.postedByName).toBeNull();
  }
  const changed = await edit(
    editor.client,
    open.id,
    { title: 'Opening on Friday' },
    { title: 'Opening today' },
  );
  expect(changed).toMatchObject({ title: 'Opening today', isEdited: true, version: 2 });
  await jobsDone(kvart);
  const told = await reader.client.data<{ notifications: { nodes: { text: string; path: string }[] } }>(
    '{ notifications(first: 1) { nodes { text path } } }',
  );
  expect(told.notifications.nodes).toEqual([
    { text: 'Something new is told in “Night market”', path: '/projects/novice/updates' },
  ]);
  await kvart.database.pool.query("UPDATE projects SET updates_visibility = 'private' WHERE id = $1", [
    project.id,
  ]);
  expect(await list(stranger.client, 'novice')).toBeNull();
  expect((await statementsOf(kvart, () => list(lead.client, 'novice'))).length).toBeLessThanOrEqual(2);
});

it('who posts is decided by the seat in the room, also after the end', async () => {
  const { project, lead, editor, reader, left, stranger } = await addRoom(kvart, { slug: 'tihe-novice' });
  const made = await post(lead.client, project.id, { title: 'Mine' });
  const outcomes = async (client: TestClient) =>
    Promise.all([
      post(client, project.id, { title: 'Try it' }),
      edit(client, made.id, { title: 'Mine' }, { title: 'Mine' }),
      remove(client, made.id, 99),
    ]).then((answers) => answers.map(({ code, __typename }) => code ?? __typename));
  const all = (code: string) => [code, code, code];
  expect(await outcomes(kvart.visitor())).toEqual(all('sign_in_required'));
  for (const { client } of [stranger, left])
    expect((await outcomes(client)).every((code) => code === 'not_found' || code === 'no_room_rights')).toBe(
      true,
    );
  expect(await outcomes(reader.client)).toEqual(all('no_room_rights'));
  const written = ['ProjectUpdate', 'ProjectUpdate', 'stale_version'];
  expect(await outcomes(editor.client)).toEqual(written);
  await kvart.database.pool.query("UPDATE projects SET state = 'closed' WHERE id = $1", [project.id]);
  expect(await outcomes(lead.client)).toEqual(written);
  expect((await remove(lead.client, made.id, 1)).__typename).toBe('Done');
});

interface Pictured extends Update {
  picture: { alt: string; variants: { width: number; url: string }[] } | null;
}
const pictured = 'picture { id alt width height blur variants { width url } }';

it('a picture is seen as far as its update, and public updates are followed as a feed', async () => {
  const { project, lead, editor, reader, stranger } = await addRoom(kvart, {
    ...{ slug: 'slike', title: 'Night & market', visibility: 'public' },
  });
  const made = await post(editor.client, project.id, {
    title: 'The stage <stands>',
    text: '<em>Come</em> & see.',
  });
  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#2d6a4f' } })
    .jpeg()
    .toBuffer();
  const send = async (client: TestClient, alt: string) => {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'stage.jpg');
    const answer = await client.fetch(`/upload/update-picture/${made.id}?alt=${encodeURIComponent(alt)}`, {
      ...{ method: 'POST', headers: { 'x-kvart-csrf': '1' }, body },
    });
    return answer.status;
  };
  expect(await send(kvart.visitor(), 'A stage')).toBe(401);
  expect(await send(reader.client, 'A stage')).toBe(403);
  expect(await send(stranger.client, 'A stage')).toBe(403);
  expect(await send(editor.client, '')).toBeGreaterThanOrEqual(400);
  expect(await send(editor.client, 'A stage')).toBe(200);
  const read = async (client: TestClient) =>
    (
      await answerOf<{ updates: Pictured[] } | null>(
        client,
        `query ($slug: String!) { result: projectUpdates(slug: $slug) { updates { ${fields} ${pictured} } } }`,
        { slug: 'slike' },
      )
    )?.updates[0];
  const first = (await read(reader.client))?.picture;
  expect(first?.alt).toBe('A stage');
  const url = first?.variants[0]?.url ?? '';
  expect((await reader.client.fetch(url)).status).toBe(200);
  expect((await kvart.visitor().fetch(url)).status).toBe(404);
  const feed = (ending: string, headers = {}) =>
    fetch(`${kvart.url}/feeds/projects/slike.${ending}`, { headers });
  expect(await (await feed('atom')).text()).not.toContain('stage');
  await edit(lead.client, made.id, { isPublic: false }, { isPublic: true });
  expect((await kvart.visitor().fetch(url)).status).toBe(200);
  // On the page, without the name of anybody.
  const page = await kvart
    .visitor()
    .data<{ project: { news: Pictured[] } }>(
      `query { project(slug: "slike") { news { id title ${pictured} } } }`,
    );
  expect(page.project.news).toMatchObject([{ title: 'The stage <stands>', picture: { alt: 'A stage' } }]);
  const atom = await feed('atom');
  expect(atom.headers.get('content-type')).toContain('application/atom+xml');
  const xml = await atom.text();
  expect(xml).toContain(`/projects/slike/updates#${made.id}`);
  expect(xml).not.toContain(editor.person.name);
  // What people write brings no HTML of its own into readers of feeds.
  expect(xml).not.toMatch(/<stands>|<em>/);
  expect(xml).toContain('&lt;em&gt;Come&lt;/em&gt; &amp; see.');
  const tag = { 'if-none-match': atom.headers.get('etag') ?? '' };
  expect((await feed('atom', tag)).status).toBe(304);
  const json = (await (await feed('json')).json()) as { items: { title: string; image?: string }[] };
  expect(json.items).toMatchObject([
    {
      ...{ title: 'The stage <stands>', image: expect.stringContaining('/files/') },
      content_html: '&lt;em&gt;Come&lt;/em&gt; &amp; see.',
    },
  ]);
  // The card of a link shows it, and goes back to plain words with it.
  const card = async () =>
    Buffer.from(await (await fetch(`${kvart.url}/projects/slike/card.jpg?lang=en`)).arrayBuffer());
  const withPicture = await card();
  // Another picture takes its place, and the first one is gone.
  expect(await send(lead.client, 'The same stage')).toBe(200);
  expect((await reader.client.fetch(url)).status).toBe(404);
  const removed = await answerOf<Pictured>(
    lead.client,
    `mutation ($id: ID!) { result: removeUpdatePicture(id: $id) { ${errors} ... on ProjectUpdate { ${fields} ${pictured} } } }`,
    { id: made.id },
  );
  expect(removed).toMatchObject({ picture: null, version: 2 });
  expect((await card()).equals(withPicture)).toBe(false);
  await kvart.database.pool.query("UPDATE projects SET updates_visibility = 'network' WHERE id = $1", [
    project.id,
  ]);
  expect((await feed('atom')).status).toBe(404);
});
