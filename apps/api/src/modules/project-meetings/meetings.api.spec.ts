import { rateLimits } from '@kvart/domain/accounts';
import type { TestClient } from '@kvart/testing';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RateLimits } from '../../platform/limits/index.ts';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import {
  addRoom,
  answerOf,
  conflict,
  errors,
  freshId,
  type RoomAnswer,
  type Seat,
  type TestRoom,
} from '../../testing/project-rooms.ts';
import { jobsDone, statementsOf } from '../../testing/spaces.ts';
import { MeetingReminders } from './meeting-reminders.ts';

let kvart: KvartApp;
let room: TestRoom;
beforeAll(async () => {
  kvart = await startKvart();
  room = await addRoom(kvart, { slug: 'srecanja', title: 'Night market' });
});
afterAll(() => kvart.close());

interface Meeting extends RoomAnswer {
  title: string;
  startsAt: string;
  sequence: number;
  guests: { name: string; answer: string | null }[];
  minutes: string;
  ownAnswer: string | null;
  cancelledAt: string | null;
}
const fields =
  'id version sequence title startsLocal endsLocal timeZone startsAt endsAt place link agenda { id text } guests { id name answer } minutes attended { id } cancelledAt isAsked ownAnswer';
const run = (client: TestClient, query: string, variables: Record<string, unknown>) =>
  answerOf<Meeting>(client, query, variables);
const create = (client: TestClient, input: object, projectId = room.project.id) =>
  run(
    client,
    `mutation ($projectId: ID!, $id: ID!, $input: MeetingInput!) {
      result: createMeeting(projectId: $projectId, id: $id, input: $input) { ${errors} ... on ProjectMeeting { ${fields} } } }`,
    { projectId, id: freshId(), input },
  );
const edit = (client: TestClient, id: string, base: object, mine: object) =>
  run(
    client,
    `mutation ($id: ID!, $base: MeetingInput!, $mine: MeetingInput!) {
      result: editMeeting(id: $id, base: $base, mine: $mine) { ${errors} ${conflict} ... on ProjectMeeting { ${fields} } } }`,
    { id, base, mine },
  );
const answer = (client: TestClient, id: string, word: string) =>
  run(
    client,
    `mutation ($id: ID!, $answer: MeetingAnswer!) {
      result: answerMeeting(id: $id, answer: $answer) { ${errors} ... on ProjectMeeting { ${fields} } } }`,
    { id, answer: word },
  );
const cancel = (client: TestClient, id: string, version: number) =>
  run(
    client,
    `mutation ($id: ID!, $version: Int!) { result: cancelMeeting(id: $id, version: $version) { ${errors} } }`,
    {
      id,
      version,
    },
  );
const list = async (client: TestClient, slug = 'srecanja') =>
  (
    await client.data<{ projectMeetings: { meetings: Meeting[] } | null }>(
      `query ($slug: String!) { projectMeetings(slug: $slug) { meetings { ${fields} } people { id } viewerCan { write } } }`,
      { slug },
    )
  ).projectMeetings;
const call = (over: object = {}) => ({
  ...{ title: 'Kick-off', startsLocal: '2099-03-29T10:00', endsLocal: '2099-03-29T11:30' },
  ...{
    timeZone: 'Europe/Ljubljana',
    place: 'Town hall, room 3',
    agenda: [{ id: freshId(), text: 'Permits' }],
  },
  guestIds: [room.lead.person.id, room.editor.person.id],
  ...over,
});

/** Entries for calendars that mails have brought to somebody, in the order they were sent. */
const entriesOf = async ({ person }: Seat) => {
  await jobsDone(kvart);
  return kvart.mailbox.mails
    .flatMap(({ to, calendar }) =>
      calendar !== null && to.includes(person.email) ? [entryOf(calendar)] : [],
    )
    .toSorted((one, other) => one.sequence - other.sequence);
};
const entryOf = (file: string) => {
  const component = new ICAL.Component(ICAL.parse(file));
  const event = new ICAL.Event(component.getFirstSubcomponent('vevent') as ICAL.Component);
  const start = event.startDate.toJSDate().toISOString();
  const { uid, sequence, summary, location } = event;
  return { method: component.getFirstPropertyValue('method'), uid, sequence, summary, location, start };
};

describe('a meeting', () => {
  it('invites with an entry for the calendar, which follows what changes and is taken back', async () => {
    const { lead, editor } = room;
    const made = await create(lead.client, call());
    // After the change of clocks: two hours before UTC, not one.
    expect(made).toMatchObject({ startsAt: '2099-03-29T08:00:00.000Z', sequence: 0, version: 1 });
    const [invitation] = await entriesOf(editor);
    expect(invitation).toMatchObject({ method: 'REQUEST', sequence: 0, summary: 'Kick-off (Night market)' });
    expect(invitation).toMatchObject({ location: 'Town hall, room 3', start: '2099-03-29T08:00:00.000Z' });
    expect(await answer(editor.client, made.id, 'YES')).toMatchObject({ ownAnswer: 'YES' });

    const times = { startsLocal: '2099-03-29T10:00', endsLocal: '2099-03-29T11:30' };
    const later = { startsLocal: '2099-03-28T10:00', endsLocal: '2099-03-28T11:30' };
    const moved = await edit(lead.client, made.id, times, later);
    expect(moved).toMatchObject({ sequence: 1, startsAt: '2099-03-28T09:00:00.000Z' });
    // What was said to another time no longer holds.
    expect(moved.guests.map((guest) => guest.answer)).toEqual([null, null]);
    expect((await entriesOf(editor)).at(-1)).toEqual({
      ...invitation,
      sequence: 1,
      start: '2099-03-28T09:00:00.000Z',
    });

    expect(await cancel(lead.client, made.id, 1)).toMatchObject({ code: 'stale_version' });
    expect((await cancel(lead.client, made.id, moved.version)).__typename).toBe('Done');
    const off = await entriesOf(editor);
    expect(off.at(-1)).toMatchObject({ method: 'CANCEL', sequence: 2, uid: invitation?.uid });
    expect([off.length, (await entriesOf(lead)).length]).toEqual([3, 3]);
    const told = await editor.client.data<{ notifications: { nodes: { text: string }[] } }>(
      '{ notifications(first: 3) { nodes { text } } }',
    );
    expect(told.notifications.nodes.map(({ text }) => text).toSorted()).toEqual([
      'The meeting “Kick-off” has changed',
      'The meeting “Kick-off” is called off',
      'You are asked to the meeting “Kick-off”',
    ]);
    expect(await answer(editor.client, made.id, 'YES')).toMatchObject({ code: 'meeting_cancelled' });
    expect(await edit(lead.client, made.id, { title: 'Kick-off' }, { title: 'Again' })).toMatchObject({
      code: 'meeting_cancelled',
    });
  });

  it('is taken back from whoever is not asked any more, and asks them anew as something later', async () => {
    const { lead, editor } = room;
    const { id, guests } = await create(lead.client, call({ title: 'Second thoughts' }));
    expect(guests).toHaveLength(2);
    const before = (await entriesOf(editor)).length;
    const both = [lead.person.id, editor.person.id];
    const few = [lead.person.id];
    await edit(lead.client, id, { guestIds: both }, { guestIds: few });
    expect((await entriesOf(editor)).length).toBe(before + 1);
    await edit(lead.client, id, { guestIds: few }, { guestIds: both });
    const entries = (await entriesOf(editor)).filter(({ summary }) => summary.startsWith('Second thoughts'));
    expect(entries.map(({ method, sequence }) => [method, sequence])).toEqual([
      ['REQUEST', 0],
      ['CANCEL', 1],
      ['REQUEST', 2],
    ]);
  });

  it('asks only people of the room, ends after it starts, and has minutes once it has begun', async () => {
    const { lead, editor, stranger, left } = room;
    const wrong = await create(lead.client, call({ guestIds: [stranger.person.id, left.person.id] }));
    expect(wrong.issues).toEqual([{ path: ['guestIds'], code: 'invalid_choice' }]);
    const backwards = await create(lead.client, call({ endsLocal: '2099-03-29T09:00' }));
    expect(backwards.issues).toEqual([{ path: ['endsLocal'], code: 'too_early' }]);
    const nowhere = await create(
      lead.client,
      call({ startsLocal: '2099-02-30T10:00', timeZone: 'Moon/Sea' }),
    );
    expect(nowhere.issues.map(({ path }) => path[0]).toSorted()).toEqual(['startsLocal', 'timeZone']);

    const { id } = await create(lead.client, call());
    const early = await edit(lead.client, id, { minutes: '' }, { minutes: 'We met.' });
    expect(early).toMatchObject({ code: 'meeting_to_come' });
    const past = await create(
      lead.client,
      call({ startsLocal: '2026-01-12T10:00', endsLocal: '2026-01-12T11:00' }),
    );
    const [one, other] = await Promise.all([
      edit(lead.client, past.id, { minutes: '' }, { minutes: '- Ask for the permit' }),
      edit(editor.client, past.id, { attendedIds: [] }, { attendedIds: [editor.person.id] }),
    ]);
    expect([one.__typename, other.__typename]).toEqual(['ProjectMeeting', 'ProjectMeeting']);
    expect((await edit(lead.client, past.id, {}, {})).minutes).toBe('- Ask for the permit');
    // Minutes are nobody's invitation.
    expect(one.sequence).toBe(0);
    expect(await answer(editor.client, past.id, 'NO')).toMatchObject({ code: 'meeting_over' });
  });

  it('reminds once of each time it gets, and not those who said no', async () => {
    const { lead, editor } = room;
    const { id } = await create(
      lead.client,
      call({ title: 'Soon', startsLocal: '2098-01-10T10:00', endsLocal: '2098-01-10T11:00' }),
    );
    await answer(lead.client, id, 'NO');
    const reminders = kvart.app.get(MeetingReminders, { strict: false });
    const lines = async (seat: Seat) => {
      await jobsDone(kvart);
      const { notifications } = await seat.client.data<{ notifications: { nodes: { text: string }[] } }>(
        '{ notifications(first: 20) { nodes { text } } }',
      );
      return notifications.nodes.filter(({ text }) => text === 'The meeting “Soon” is tomorrow').length;
    };
    await reminders.run(new Date('2098-01-08T10:00:00Z'));
    expect(await lines(editor)).toBe(0);
    await reminders.run(new Date('2098-01-09T10:00:00Z'));
    await reminders.run(new Date('2098-01-09T11:00:00Z'));
    expect([await lines(editor), await lines(lead)]).toEqual([1, 0]);
  });
});

it('are not called without end: each one writes to many', async () => {
  const limits = kvart.app.get(RateLimits, { strict: false });
  const account = room.editor.person.id;
  const { points } = rateLimits.call_meeting.byAccount;
  for (let n = 0; n < points; n += 1) await limits.take('call_meeting', { account, address: `10.0.0.${n}` });
  expect(await create(room.editor.client, call())).toMatchObject({ code: 'rate_limited' });
  const { id } = await create(room.lead.client, call());
  const rename = () => edit(room.editor.client, id, { title: 'Kick-off' }, { title: 'Start' });
  expect(await rename()).toMatchObject({ code: 'rate_limited' });
  // Minutes are written to nobody.
  expect(await edit(room.editor.client, id, {}, {})).toMatchObject({ title: 'Kick-off' });
});

it('meetings stay in the room: who gets in is decided by the seat', async () => {
  const other = await addRoom(kvart, { slug: 'tiha-srecanja' });
  const { project, lead, editor, reader, left, stranger } = other;
  const input = call({ guestIds: [lead.person.id, reader.person.id] });
  const made = await create(lead.client, input, project.id);
  const outcomes = async (client: TestClient) =>
    Promise.all([
      create(client, { ...input, guestIds: [] }, project.id),
      edit(client, made.id, { title: made.title }, { title: made.title }),
      cancel(client, made.id, 99),
    ]).then((answers) => answers.map(({ code, __typename }) => code ?? __typename));
  const all = (code: string) => [code, code, code];
  expect(await outcomes(kvart.visitor())).toEqual(all('sign_in_required'));
  expect(await outcomes(stranger.client)).toEqual(all('not_found'));
  expect(await outcomes(left.client)).toEqual(all('not_found'));
  expect(await outcomes(reader.client)).toEqual(all('no_room_rights'));
  const written = ['ProjectMeeting', 'ProjectMeeting', 'stale_version'];
  expect(await outcomes(editor.client)).toEqual(written);
  expect(await outcomes(lead.client)).toEqual(written);
  // Answering takes an invitation, not rights.
  expect((await answer(reader.client, made.id, 'MAYBE')).ownAnswer).toBe('MAYBE');
  for (const { client } of [editor, left, stranger])
    expect(await answer(client, made.id, 'YES')).toMatchObject({ code: 'not_found' });
  // However widely the work is shown.
  await kvart.database.pool.query("UPDATE projects SET work_visibility = 'public' WHERE id = $1", [
    project.id,
  ]);
  for (const { client } of [left, stranger]) expect(await list(client, 'tiha-srecanja')).toBeNull();
  const asked = await statementsOf(kvart, () => list(lead.client, 'tiha-srecanja'));
  expect(asked.length).toBeLessThanOrEqual(2);
  const file = await reader.client.fetch(`/export/meetings/${made.id}/kvart.ics`);
  expect(file.headers.get('content-type')).toContain('text/calendar');
  expect(entryOf(await file.text())).toMatchObject({ method: 'PUBLISH', sequence: 0 });
  for (const { client } of [left, stranger])
    expect((await client.fetch(`/export/meetings/${made.id}/kvart.ics`)).status).toBe(404);
});
