import type { TestClient } from '@kvart/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { act, onConversation, pageQuery, say } from '../../testing/messaging.ts';
import { addRoom, answerOf, errors, type Seat, type TestRoom } from '../../testing/project-rooms.ts';
import { jobsDone, statementsOf } from '../../testing/spaces.ts';

let kvart: KvartApp;
let room: TestRoom;
beforeAll(async () => {
  kvart = await startKvart();
  room = await addRoom(kvart, { slug: 'pogovor', title: 'Night market' });
});
afterAll(() => kvart.close());

interface Talk {
  __typename: string;
  code?: string;
  conversationId: string | null;
  asActorId: string;
  partners: { name: string }[];
}
const fields = 'conversationId asActorId partners { name } viewerCan { inside }';
const open = (client: TestClient, projectId = room.project.id) =>
  answerOf<Talk>(
    client,
    `mutation ($projectId: ID!) { result: openProjectConversation(projectId: $projectId) {
      ${errors} ... on ProjectTalk { ${fields} } } }`,
    { projectId },
  );
const find = (client: TestClient, slug: string) =>
  answerOf<Talk | null>(client, `query ($slug: String!) { result: projectTalk(slug: $slug) { ${fields} } }`, {
    slug,
  });
interface Page {
  messages: { messages: { text: string; systemEvent: string | null }[] };
}
/** What somebody reads; null where the conversation is not there for them. */
const texts = async ({ client, actor }: Seat, conversationId: string): Promise<string[] | null> => {
  const { data } = await client.graphql<Page>(pageQuery, { conversationId, asActorId: actor.id });
  return data?.messages.messages.map(({ text, systemEvent }) => systemEvent ?? text) ?? null;
};

describe("a project's conversation", () => {
  it('is begun once by somebody in the room, with all who are partners then', async () => {
    const { lead, editor, reader, left, stranger } = room;
    expect(await open(kvart.visitor())).toMatchObject({ code: 'sign_in_required' });
    for (const { client } of [left, stranger]) {
      expect(await open(client)).toMatchObject({ code: 'not_found' });
      expect(await find(client, 'pogovor')).toBeNull();
    }
    expect(await find(lead.client, 'pogovor')).toMatchObject({ conversationId: null });
    const [one, other] = await Promise.all([open(lead.client), open(editor.client)]);
    expect(one.conversationId).toBeTruthy();
    expect(other).toMatchObject({ conversationId: one.conversationId, asActorId: editor.actor.id });
    expect(one.partners).toHaveLength(3);
    const id = one.conversationId ?? '';
    expect((await say(lead, id, 'Welcome')).__typename).toBe('Message');
    expect(await texts(reader, id)).toEqual(['Welcome']);
    expect(await texts(left, id)).toBeNull();
    // Its name and its parties are the project's: nobody changes them here.
    const key = { conversationId: id, asActorId: lead.actor.id };
    const rename = onConversation('renameConversation', 'RenameConversationInput');
    expect(await act(lead.client, rename, { ...key, title: 'Mine' })).toMatchObject({ code: 'wrong_state' });
    await kvart.database.pool.query("UPDATE projects SET title = 'Day market' WHERE id = $1", [
      room.project.id,
    ]);
    const seen = await lead.client.data(
      'query ($id: ID!, $as: ID!) { conversation(id: $id, asActorId: $as) { title projectSlug viewerCan { leave addParties } } }',
      { id, as: lead.actor.id },
    );
    expect(seen).toMatchObject({
      conversation: {
        title: 'Day market',
        projectSlug: 'pogovor',
        viewerCan: { leave: false, addParties: false },
      },
    });
    expect((await statementsOf(kvart, () => find(lead.client, 'pogovor'))).length).toBeLessThanOrEqual(2);
  });

  it('loses those who leave the project at once, and takes in those who come, from then on', async () => {
    const { lead, editor, project } = await addRoom(kvart);
    const { conversationId } = await open(lead.client, project.id);
    const id = conversationId ?? '';
    await say(lead, id, 'Before');
    expect(await texts(editor, id)).toEqual(['Before']);
    const gone = await answerOf<{ __typename: string; code?: string }>(
      editor.client,
      `mutation ($id: ID!, $version: Int!) { result: leaveProject(id: $id, version: $version, reason: "Too much to do") { ${errors} } }`,
      { id: editor.partnerId, version: 1 },
    );
    expect(gone.code).toBeUndefined();
    // Without waiting for any job.
    expect(await texts(editor, id)).toBeNull();
    expect(await say(editor, id, 'Still here?')).toMatchObject({ code: 'not_found' });
    await jobsDone(kvart);
    await say(lead, id, 'Among us');
    expect(await texts(lead, id)).toEqual(['Before', 'PARTY_LEFT', 'Among us']);
    await kvart.database.pool.query(
      `INSERT INTO project_partners (id, project_id, actor_id, role, state, since)
       VALUES (gen_random_uuid(), $1, $2, 'partner', 'active', current_date)`,
      [project.id, editor.actor.id],
    );
    await say(lead, id, 'Back again');
    expect(await texts(editor, id)).toEqual(['Back again']);
  });

  it('needs somebody to talk to, and begins by itself with the second partner', async () => {
    const { lead, editor, reader, project } = await addRoom(kvart);
    const set = (state: string, partners: string[]) =>
      kvart.database.pool.query(
        `UPDATE project_partners SET state = $2::partner_state,
           until = CASE WHEN $2 = 'active' THEN NULL ELSE current_date END WHERE id = ANY ($1)`,
        [partners, state],
      );
    await set('left', [editor.partnerId, reader.partnerId]);
    expect(await open(lead.client, project.id)).toMatchObject({ code: 'nobody_there' });
    await set('active', [editor.partnerId]);
    expect(await open(editor.client, project.id)).toMatchObject({ asActorId: editor.actor.id });
  });
});
