import ICAL from 'ical.js';
import type { TestClient } from '@kvart/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addRoom, answerOf, freshId, type TestRoom } from '../../testing/project-rooms.ts';
import { statementsOf } from '../../testing/spaces.ts';

let kvart: KvartApp;
let room: TestRoom;
beforeAll(async () => {
  kvart = await startKvart();
  room = await addRoom(kvart, { slug: 'koledar', title: 'Nočna tržnica', visibility: 'private' });
});
afterAll(() => kvart.close());

const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const put = (sql: string, ...values: unknown[]) => kvart.database.pool.query(sql, [freshId(), ...values]);
const make = async (client: TestClient): Promise<string> => {
  const { url } = await answerOf<{ url: string }>(
    client,
    `mutation { result: makeCalendarAddress { __typename ... on CalendarAddress { url } } }`,
    {},
  );
  return new URL(url).pathname;
};
const fetched = (path: string, headers: Record<string, string> = {}) => fetch(kvart.url + path, { headers });
const eventsOf = async (path: string) => {
  const text = await (await fetched(path)).text();
  for (const row of text.split('\r\n')) expect(Buffer.byteLength(row)).toBeLessThanOrEqual(75);
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
};

it('gives the meetings, milestones and own tasks of all projects, and is read by another library', async () => {
  const { project, lead, editor } = room;
  const elsewhere = await addRoom(kvart, { title: 'Somebody else' });
  const long = `Pregled šotorov, žičnic; in "elektrike" – ${'za vse ponudnike '.repeat(6)}`.trim();
  const meet = (projectId: string, title: string, cancelled = false) =>
    put(
      `INSERT INTO project_meetings (id, project_id, title, starts_local, ends_local, time_zone, starts_at, ends_at, place,
         cancelled_at) VALUES ($1, $2, $3, $4::date + time '10:00', $4::date + time '11:00', 'Europe/Ljubljana', now(),
         now() + interval '1 hour', 'Glavni trg 1, Kamnik', CASE WHEN $5 THEN now() END)`,
      ...[projectId, title, soon(5), cancelled],
    );
  await meet(project.id, long);
  await meet(project.id, 'Called off', true);
  await meet(elsewhere.project.id, 'Not mine');
  const task = (number: number, title: string, more: { owner: string; state?: string; due?: string }) =>
    put(
      `INSERT INTO project_tasks (id, project_id, number, title, owner_person_id, state, due_on, done_at)
       VALUES ($1, $2, $3, $4, $5, $6::task_state, $7, CASE WHEN $6 = 'done' THEN now() END)`,
      ...[project.id, number, title, more.owner, more.state ?? 'todo', more.due ?? soon(9)],
    );
  await task(1, 'Rent tents', { owner: lead.person.id });
  await task(2, 'Done long ago', { owner: lead.person.id, state: 'done' });
  await task(3, 'Of the studio', { owner: editor.person.id });
  await put(
    `INSERT INTO milestones (id, project_id, title, due_on) VALUES ($1, $2, 'Opening', $3)`,
    ...[project.id, soon(20)],
  );
  const path = await make(lead.client);
  const answer = await fetched(path);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const events = await eventsOf(path);
  expect(events.map(({ summary }) => summary).sort()).toEqual(
    [
      'Opening · milestone of Nočna tržnica',
      `${long} (Nočna tržnica)`,
      'Rent tents · due in Nočna tržnica',
    ].sort(),
  );
  const due = events.find(({ summary }) => summary.startsWith('Rent'));
  expect([due?.startDate.isDate, due?.startDate.toString()]).toEqual([true, soon(9)]);
  const meeting = events.find(({ summary }) => summary.startsWith('Pregled'));
  const clock = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', timeZone: 'Europe/Ljubljana' });
  expect(Number(clock.format(meeting?.startDate.toJSDate()))).toBe(10);
  expect(meeting?.location).toBe('Glavni trg 1, Kamnik');
  // The same things make the same file: calendars that have it are told so.
  const tag = answer.headers.get('etag') ?? '';
  expect((await fetched(path, { 'if-none-match': tag })).status).toBe(304);
  await put(
    `INSERT INTO milestones (id, project_id, title, due_on) VALUES ($1, $2, 'Second day', $3)`,
    ...[project.id, soon(21)],
  );
  expect((await fetched(path, { 'if-none-match': tag })).status).toBe(200);
  expect((await statementsOf(kvart, () => fetched(path))).length).toBeLessThanOrEqual(8);
});

it('is for one person, until it is taken back, replaced, or the person leaves', async () => {
  const { editor, left } = room;
  const kept = async () =>
    (
      await editor.client.data<{ myCalendar: { madeAt: string; readAt: string | null } | null }>(
        '{ myCalendar { madeAt readAt } }',
      )
    ).myCalendar;
  expect(await kept()).toBeNull();
  const first = await make(editor.client);
  expect((await kept())?.readAt).toBeNull();
  expect((await eventsOf(first)).map(({ summary }) => summary)).toContain(
    'Of the studio · due in Nočna tržnica',
  );
  expect((await kept())?.readAt).not.toBeNull();
  // Only a hash of it is kept.
  const { rows } = await kvart.database.pool.query<{ token: string }>(
    'SELECT encode(token_hash, $1) AS token FROM calendar_addresses',
    ['escape'],
  );
  expect(JSON.stringify(rows)).not.toContain(first.slice(10, 40));
  const second = await make(editor.client);
  expect((await fetched(first)).status).toBe(404);
  expect((await fetched(second)).status).toBe(200);
  // Whoever has no part in the project any more reads nothing of it.
  expect(await eventsOf(await make(left.client))).toEqual([]);
  const seat = [room.project.id, editor.person.id];
  await kvart.database.pool.query('UPDATE memberships SET ended_at = now() WHERE person_id = $1', [
    editor.person.id,
  ]);
  expect(await eventsOf(second)).toEqual([]);
  await kvart.database.pool.query('UPDATE persons SET suspended_at = now() WHERE id = $1', [seat[1]]);
  expect((await fetched(second)).status).toBe(404);
  await kvart.database.pool.query('UPDATE persons SET suspended_at = NULL WHERE id = $1', [seat[1]]);
  expect((await fetched(second)).status).toBe(200);
  await editor.client.data('mutation { removeCalendarAddress { __typename } }');
  expect((await fetched(second)).status).toBe(404);
  for (const path of ['/calendar/short.ics', `/calendar/${'A'.repeat(43)}.ics`, '/calendar/%00.ics'])
    expect((await fetched(path)).status).toBeGreaterThanOrEqual(400);
  expect((await kvart.visitor().graphql('{ myCalendar { madeAt } }')).errors).not.toEqual([]);
});

it('cannot be asked without end', async () => {
  const path = await make(room.reader.client);
  let status = 200;
  for (let turn = 0; turn < 61 && status === 200; turn += 1) ({ status } = await fetched(path));
  expect(status).toBe(429);
});
