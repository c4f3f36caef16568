import { buildMembership, insert, type TestClient } from '@kvart/testing';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addRoom, errors, freshId, type TestRoom } from '../../testing/project-rooms.ts';

let kvart: KvartApp;
let room: TestRoom;
const sockets: Socket[] = [];
beforeAll(async () => {
  kvart = await startKvart();
  room = await addRoom(kvart);
});
afterAll(async () => {
  sockets.forEach((socket) => socket.close());
  await kvart.close();
});

/** Opens a line for somebody, asks to hear of the room, and keeps what is told. */
async function listenTo(client: TestClient) {
  const socket = io(kvart.url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { origin: kvart.url, cookie: `kvart_session=${client.cookie('kvart_session')}` },
  });
  sockets.push(socket);
  const heard: unknown[] = [];
  socket.on('room.changed', (payload) => heard.push(payload));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  const watching: unknown = await socket
    .timeout(3_000)
    .emitWithAck('watch', { projectRoomId: room.project.id });
  return { heard, watching };
}

it('tells everybody with a seat of a milestone somebody else has set, and nobody without', async () => {
  const [lead, reader, left, stranger] = await Promise.all(
    [room.lead, room.reader, room.left, room.stranger].map(({ client }) => listenTo(client)),
  );
  expect([lead?.watching, reader?.watching]).toEqual([{ ok: true }, { ok: true }]);
  expect([left?.watching, stranger?.watching]).toEqual([
    { ok: false, code: 'not_found' },
    { ok: false, code: 'not_found' },
  ]);
  const { result } = await room.editor.client.data<{ result: { __typename: string } }>(
    `mutation ($projectId: ID!, $id: ID!, $input: MilestoneInput!) {
      result: createMilestone(projectId: $projectId, id: $id, input: $input) { __typename ${errors} } }`,
    { projectId: room.project.id, id: freshId(), input: { title: 'First evening', dueOn: '2027-05-08' } },
  );
  expect(result.__typename).toBe('Milestone');
  const told = { projectId: room.project.id, part: 'work' };
  await expect.poll(() => [lead?.heard, reader?.heard]).toEqual([[told], [told]]);
  expect([left?.heard, stranger?.heard]).toEqual([[], []]);
});

it('tells nobody any more who has been taken out of the room', async () => {
  const { lead, reader, editor, project } = room;
  const [kept, gone] = [await listenTo(editor.client), await listenTo(reader.client)];
  const milestone = (title: string) =>
    lead.client.data(
      `mutation ($projectId: ID!, $id: ID!, $input: MilestoneInput!) {
        result: createMilestone(projectId: $projectId, id: $id, input: $input) { __typename } }`,
      { projectId: project.id, id: freshId(), input: { title, dueOn: '2027-06-08' } },
    );
  await kvart.database.pool.query(`UPDATE memberships SET role = 'member' WHERE person_id = $1`, [
    reader.person.id,
  ]);
  const manager = await kvart.person();
  await insert(
    kvart.database.pool,
    'memberships',
    buildMembership({ actorId: reader.actor.id, personId: manager.person.id, role: 'owner' }),
  );
  await milestone('Before');
  await expect.poll(() => [kept.heard.length, gone.heard.length]).toEqual([1, 1]);
  const taken = await manager.client.data<{ result: { __typename: string } }>(
    `mutation ($partnerId: ID!, $personId: ID!) {
      result: setRoomPerson(partnerId: $partnerId, personId: $personId, rights: null) { __typename ${errors} } }`,
    { partnerId: reader.partnerId, personId: reader.person.id },
  );
  expect(taken.result.__typename).toBe('Project');
  // Those who listen are looked at anew once the change is known, a moment later.
  const heardBy = async () => {
    const [others, before] = [kept.heard.length, gone.heard.length];
    await milestone('After');
    await expect.poll(() => kept.heard.length).toBe(others + 1);
    return gone.heard.length - before;
  };
  await expect.poll(heardBy).toBe(0);
  expect(await heardBy()).toBe(0);
});
