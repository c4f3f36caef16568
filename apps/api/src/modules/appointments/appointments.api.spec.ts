import { rateLimits } from '@kvart/domain/accounts';
import { addDays, toIsoDate } from '@kvart/domain/shared';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RateLimits } from '../../platform/limits/index.ts';
import {
  type AppointmentAnswer as Answer,
  appointmentCalls as documents,
  appointmentFields as fields,
  entryOf,
  hoursForm as hours,
} from '../../testing/appointments.ts';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { jobsDone, statementsOf } from '../../testing/spaces.ts';
import { AppointmentReminders } from './appointment-reminders.ts';

type Member = Awaited<ReturnType<KvartApp['member']>>;
type Someone = Pick<Member, 'client'>;
let kvart: KvartApp;
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());

const query = async <T extends object>(text: string, values: unknown[] = []) =>
  (await kvart.database.pool.query<T>(text, values)).rows;
const today = toIsoDate(new Date());
const on = (days: number, time: string) => `${addDays(today, days)}T${time}:00.000Z`;

const run = async (who: Someone, name: keyof typeof documents, variables: Record<string, unknown>) =>
  (await who.client.data<{ result: Answer }>(documents[name], variables)).result;
const read = async (who: Someone, id: string) =>
  (
    await who.client.data<{ one: Answer | null }>(
      `query ($id: ID!) { one: appointment(id: $id) { __typename ${fields} } }`,
      { id },
    )
  ).one;
const slotsOf = async (who: Someone, serviceId: string, day: string, more: object = {}) =>
  (
    await who.client.data<{
      found: { timeZone: string; slots: { startsAt: string; advisers: { name: string }[] }[] } | null;
    }>(
      `query ($serviceId: ID!, $from: Date!, $until: Date!, $adviserId: ID, $movingId: ID) {
        found: appointmentSlots(serviceId: $serviceId, from: $from, until: $until, adviserId: $adviserId, movingId: $movingId) {
          timeZone slots { startsAt advisers { name } } } }`,
      { serviceId, from: day, until: day, ...more },
    )
  ).found;

/** A verified centre with an adviser who can be met from nine to twelve every day, and one service of 45 minutes. */
async function openCentre(name = 'Center'): Promise<{ centre: Member; serviceId: string }> {
  const centre = await kvart.member('owner', {
    ...{ name, kind: 'support_organisation', sector: 'support' },
    ...{ verifiedAt: new Date(), verifiedUntil: '2090-01-01' },
  });
  const serviceId = uuid();
  await query(
    `INSERT INTO centre_services (id, centre_id, title, original_locale, minutes, languages, ways)
      VALUES ($1, $2, '{"sl": "Prvi pogovor", "de": "Erstgespräch"}', 'sl', 45, '{sl}', '{place,online,visit}')`,
    [serviceId, centre.actor.id],
  );
  const saved = await run(centre, 'hours', { centreId: centre.actor.id, version: 0, hours: hours() });
  expect(saved).toMatchObject({ version: 1 });
  return { centre, serviceId };
}
const wish = (who: Member, serviceId: string, startsAt: string, more: object = {}) => ({
  input: {
    ...{ id: uuid(), serviceId, asActorId: who.actor.id, startsAt, way: 'PLACE' },
    ...{ topic: 'Rooms for a workshop', note: 'Zaupno', ...more },
  },
});

/** Mails to somebody that bring an entry for the calendar, in the order of its changes. */
const mailsTo = async ({ person }: Pick<Member, 'person'>) => {
  await jobsDone(kvart);
  return kvart.mailbox.mails
    .flatMap((mail) =>
      mail.calendar !== null && mail.to.includes(person.email)
        ? [{ ...mail, entry: entryOf(mail.calendar) }]
        : [],
    )
    .toSorted((one, other) => one.entry.sequence - other.entry.sequence);
};
const linesOf = async ({ client }: Someone) => {
  await jobsDone(kvart);
  const { notifications } = await client.data<{ notifications: { nodes: { text: string }[] } }>(
    '{ notifications(first: 20) { nodes { text } } }',
  );
  return notifications.nodes.map(({ text }) => text);
};

describe('an appointment', () => {
  it('goes to one of twenty who want it at once; the others hear what is free', async () => {
    const { centre, serviceId } = await openCentre();
    const startsAt = on(2, '09:00');
    const twenty = await Promise.all(Array.from({ length: 20 }, () => kvart.member()));
    const answers = await Promise.all(twenty.map((who) => run(who, 'book', wish(who, serviceId, startsAt))));
    const won = answers.filter(({ __typename }) => __typename === 'Appointment');
    expect(won).toHaveLength(1);
    expect(won[0]).toMatchObject({ state: 'BOOKED', startsAt, adviserName: centre.person.name });
    for (const { code, free: next } of answers.filter(({ __typename }) => __typename !== 'Appointment')) {
      expect(code).toBe('slot_taken');
      // The pause after the appointment counts: a quarter past ten is not far enough from ten o'clock's end.
      expect(next?.map((one) => one.startsAt).slice(0, 2)).toEqual([on(2, '10:00'), on(2, '10:30')]);
    }
    const [row] = await query<{ id: string }>('SELECT id FROM appointments WHERE centre_id = $1', [
      centre.actor.id,
    ]);
    await expect(
      query(
        `INSERT INTO appointments SELECT (jsonb_populate_record(p, jsonb_build_object('id', $2::text,
          'starts_at', p.starts_at + interval '50 minutes', 'ends_at', p.ends_at + interval '50 minutes',
          'blocked_until', p.blocked_until + interval '50 minutes'))).* FROM appointments p WHERE id = $1`,
        [row?.id, uuid()],
      ),
    ).rejects.toThrow('appointments_apart');
  });

  it('is sent twice and booked once, by whoever is free, and only at times that are offered', async () => {
    const { centre, serviceId } = await openCentre('Dvojni');
    const second = await kvart.join(centre.actor, 'editor');
    await run({ client: second.client }, 'hours', { centreId: centre.actor.id, version: 0, hours: hours() });
    const [one, other, third] = [await kvart.member(), await kvart.member(), await kvart.member()];
    const startsAt = on(3, '09:30');
    const first = wish(one, serviceId, startsAt);
    const [made, again] = [await run(one, 'book', first), await run(one, 'book', first)];
    expect([made.id, again.id]).toEqual([first.input.id, first.input.id]);
    expect(await run(other, 'book', wish(other, serviceId, startsAt))).toMatchObject({ state: 'BOOKED' });
    const names = await query<{ n: number }>(
      'SELECT count(DISTINCT adviser_id)::int AS n FROM appointments WHERE centre_id = $1',
      [centre.actor.id],
    );
    expect(names).toEqual([{ n: 2 }]);
    for (const wrong of [
      startsAt,
      on(3, '08:30'),
      on(3, '11:30'),
      on(3, '10:40'),
      on(-1, '10:30'),
      on(90, '10:30'),
    ])
      expect(await run(third, 'book', wish(third, serviceId, wrong))).toMatchObject({ code: 'slot_taken' });
    expect(await run(third, 'book', { input: { ...first.input, asActorId: third.actor.id } })).toMatchObject({
      code: 'id_taken',
    });
    const mine = wish(third, serviceId, on(3, '11:00'));
    expect(await run(third, 'book', { input: { ...mine.input, asActorId: one.actor.id } })).toMatchObject({
      code: 'not_editor',
    });
    expect(await run(centre, 'book', wish(centre, serviceId, on(3, '11:00')))).toMatchObject({
      code: 'own_centre',
    });
    const visit = wish(third, serviceId, on(3, '11:00'), { way: 'VISIT' });
    expect(await run(third, 'book', visit)).toMatchObject({
      issues: [{ path: ['place'], code: 'required' }],
    });
    await query('UPDATE centre_services SET is_active = false WHERE id = $1', [serviceId]);
    expect(await run(third, 'book', mine)).toMatchObject({ code: 'not_found' });
    expect(await slotsOf(third, serviceId, addDays(today, 3))).toBeNull();
    // What stands can still be moved, for its own adviser's times.
    const moving = { movingId: made.id };
    const offered = await slotsOf(one, serviceId, addDays(today, 3), moving);
    expect(offered?.slots.map(({ startsAt: at }) => at)).toContain(startsAt);
    expect(await slotsOf(third, serviceId, addDays(today, 3), moving)).toBeNull();
  });

  it('is mailed to both with an entry that follows it, each in their language and on their clocks', async () => {
    const { centre, serviceId } = await openCentre('Kamniški center');
    const guest = await kvart.member('owner', { name: 'Studio Prelom' });
    await query(`UPDATE persons SET locale = 'de', time_zone = 'America/New_York' WHERE id = $1`, [
      guest.person.id,
    ]);
    await query(`UPDATE persons SET locale = 'sl', time_zone = 'Europe/Ljubljana' WHERE id = $1`, [
      centre.person.id,
    ]);
    const made = await run(guest, 'book', wish(guest, serviceId, on(4, '09:00')));
    const [toGuest] = await mailsTo(guest);
    expect(toGuest?.entry).toMatchObject({ method: 'REQUEST', sequence: 0, start: on(4, '09:00') });
    expect(toGuest?.entry.location).toBe('Glavni trg 1, Kamnik');
    expect(toGuest?.subject).toMatch(/^Termin: Erstgespräch, \w+tag/);
    expect(toGuest?.text).toContain(`Mit ${centre.person.name}, Kamniški center`);
    const [toAdviser] = await mailsTo(centre);
    expect(toAdviser?.subject).toMatch(/^Termin: Prvi pogovor/);
    expect(toAdviser?.text).toContain('Zaupno');
    expect(toAdviser?.entry).toEqual(toGuest?.entry);
    // Nine o'clock in London is another hour in New York than in Ljubljana.
    expect(toGuest?.text).not.toContain('9:00');

    const moved = await run(centre, 'move', {
      ...{ id: made.id, version: made.version, startsAt: on(4, '10:30'), words: 'Imam sestanek.' },
    });
    expect(moved).toMatchObject({ sequence: 1, version: 2, changedByName: centre.person.name });
    const second = (await mailsTo(guest)).at(-1);
    expect(second?.entry).toEqual({ ...toGuest?.entry, sequence: 1, start: on(4, '10:30') });
    expect(second?.text).toContain('Imam sestanek.');
    expect(await run(guest, 'cancel', { id: made.id, version: 1 })).toMatchObject({ code: 'stale_version' });
    const off = await run(guest, 'cancel', { id: made.id, version: 2, words: 'Krank.' });
    expect(off).toMatchObject({ state: 'CANCELLED', sequence: 2 });
    for (const who of [guest, centre])
      expect((await mailsTo(who)).at(-1)?.entry).toMatchObject({
        ...{ method: 'CANCEL', sequence: 2, uid: toGuest?.entry.uid },
      });
    expect(await linesOf(guest)).toEqual(
      ['An appointment has a new time: Erstgespräch'].map(() => expect.any(String)),
    );
    expect(await linesOf(centre)).toHaveLength(2);
    expect(await run(centre, 'move', { id: made.id, version: 3, startsAt: on(4, '11:00') })).toMatchObject({
      code: 'appointment_closed',
    });
    // The time is free again.
    const again = await slotsOf(guest, serviceId, addDays(today, 4));
    expect(again?.slots.map(({ startsAt }) => startsAt)).toContain(on(4, '10:30'));
    const file = await guest.client.fetch(`/export/appointments/${made.id}/kvart.ics`);
    expect(entryOf(await file.text())).toMatchObject({ method: 'CANCEL', sequence: 2 });
  });

  it('is remembered the day before, once for each time it gets', async () => {
    const { centre, serviceId } = await openCentre();
    const guest = await kvart.member();
    const made = await run(guest, 'book', wish(guest, serviceId, on(6, '09:00')));
    const reminders = kvart.app.get(AppointmentReminders, { strict: false });
    const count = async (who: Member) => (await mailsTo(who)).length;
    await reminders.run(new Date(on(4, '09:00')));
    expect(await count(guest)).toBe(1);
    await reminders.run(new Date(on(5, '09:00')));
    await reminders.run(new Date(on(5, '10:00')));
    expect([await count(guest), await count(centre)]).toEqual([2, 2]);
    await run(guest, 'move', { id: made.id, version: made.version, startsAt: on(7, '09:00') });
    await reminders.run(new Date(on(6, '09:00')));
    expect((await mailsTo(guest)).map(({ entry }) => entry.sequence)).toEqual([0, 0, 1, 1]);
  });

  it('is closed by the adviser once it has begun, and leads to one entry of the log of advice', async () => {
    const { centre, serviceId } = await openCentre();
    const guest = await kvart.member();
    const { id } = await run(guest, 'book', wish(guest, serviceId, on(2, '09:00')));
    const close = (who: Someone, came = true) => run(who, 'close', { id, version: 1, came });
    expect(await close(centre)).toMatchObject({ code: 'appointment_to_come' });
    await query(
      `UPDATE appointments SET starts_at = now() - interval '1 hour', ends_at = now(), blocked_until = now() WHERE id = $1`,
      [id],
    );
    expect(await close(guest)).toMatchObject({ code: 'not_found' });
    expect(await run(guest, 'cancel', { id, version: 1 })).toMatchObject({ code: 'appointment_begun' });
    expect(await close(centre)).toMatchObject({ state: 'DONE', isLogged: false });
    expect(await close(centre, false)).toMatchObject({ code: 'stale_version' });
    const log = `mutation ($centreId: ID!, $id: ID!, $advice: AdviceInput!) {
      result: logAdvice(centreId: $centreId, id: $id, advice: $advice) { __typename ... on UserError { code } } }`;
    const advice = { actorId: guest.actor.id, kind: 'MEETING', heldOn: today, minutes: 45, topic: 'Rooms' };
    for (let n = 0; n < 2; n += 1)
      expect(await centre.client.data(log, { centreId: centre.actor.id, id, advice })).toEqual({
        result: { __typename: 'AdviceEntry' },
      });
    expect(await read(centre, id)).toMatchObject({
      isLogged: true,
      viewerCan: { change: false, close: false },
    });
    // Whoever was advised does not hear of the log.
    expect(await read(guest, id)).toMatchObject({ isLogged: false });
    const entries = await query('SELECT 1 FROM advice_entries WHERE centre_id = $1', [centre.actor.id]);
    expect(entries).toHaveLength(1);
  });

  it('is bounded for each person, and forgets whoever is erased', async () => {
    const { centre, serviceId } = await openCentre();
    const guest = await kvart.member();
    const times = [1, 2, 3].flatMap((days) => ['09:00', '10:00', '11:00'].map((time) => on(days + 1, time)));
    const codes = [];
    for (const startsAt of times)
      codes.push((await run(guest, 'book', wish(guest, serviceId, startsAt))).code);
    expect(codes).toEqual([...Array.from({ length: 8 }, () => undefined), 'too_many_appointments']);
    await query('DELETE FROM persons WHERE id = $1', [guest.person.id]);
    const rows = await query<{ state: string; words: string }>(
      'SELECT state, topic || note || words AS words FROM appointments WHERE centre_id = $1',
      [centre.actor.id],
    );
    expect(rows).toEqual(Array.from({ length: 8 }, () => ({ state: 'cancelled', words: '' })));
  });
});

it('are not moved to and fro without end: each time writes to both sides', async () => {
  const { serviceId } = await openCentre();
  const guest = await kvart.member();
  const { id, version } = await run(guest, 'book', wish(guest, serviceId, on(5, '09:00')));
  const take = (n: number) => ({ account: guest.person.id, address: `10.0.1.${n}` });
  for (let n = 0; n < rateLimits.move_appointment.byAccount.points; n += 1)
    await kvart.app.get(RateLimits, { strict: false }).take('move_appointment', take(n));
  const moved = await run(guest, 'move', { id, version, startsAt: on(5, '10:30') });
  expect(moved).toMatchObject({ code: 'rate_limited' });
});

it('are seen and changed by both sides alone', async () => {
  const { centre, serviceId } = await openCentre('Prvi');
  const { centre: elsewhere } = await openCentre('Drugi');
  const guest = await kvart.member('owner', { name: 'Studio' });
  const colleague = await kvart.join(guest.actor, 'editor');
  const member = await kvart.join(guest.actor, 'member');
  const helper = await kvart.join(centre.actor, 'member');
  const stranger = await kvart.member();
  const made = await run(guest, 'book', wish(guest, serviceId, on(5, '09:00')));
  const all = `query ($centreId: ID!, $from: Date!, $until: Date!, $adviserId: ID, $state: AppointmentState) { list: centreAppointments(centreId: $centreId,
    from: $from, until: $until, adviserId: $adviserId, state: $state) { totalCount nodes { id topic } } }`;
  const own = '{ list: ownAppointments(past: false) { nodes { id topic viewerCan { change } } } }';
  const span = { centreId: centre.actor.id, from: today, until: addDays(today, 30) };
  const attempt = async (who: Someone) => [
    (await run(who, 'move', { id: made.id, version: 99, startsAt: on(5, '10:30') })).code,
    (await run(who, 'cancel', { id: made.id, version: 99 })).code,
    (await run(who, 'close', { id: made.id, version: 99, came: true })).code,
  ];
  const outcomes: [string, Someone, { reads: boolean; lists: boolean; owns: boolean; codes: string[] }][] = [
    [
      'the booker',
      guest,
      { reads: true, lists: false, owns: true, codes: ['stale_version', 'stale_version', 'not_found'] },
    ],
    [
      'an editor of the actor',
      colleague,
      { reads: true, lists: false, owns: true, codes: ['stale_version', 'stale_version', 'not_found'] },
    ],
    [
      'a member of the actor',
      member,
      { reads: true, lists: false, owns: true, codes: ['not_editor', 'not_editor', 'not_found'] },
    ],
    [
      'the adviser',
      centre,
      { reads: true, lists: true, owns: false, codes: ['stale_version', 'stale_version', 'stale_version'] },
    ],
    [
      'a member of the centre',
      helper,
      { reads: false, lists: false, owns: false, codes: ['not_found', 'not_found', 'not_found'] },
    ],
    [
      'an adviser of another centre',
      elsewhere,
      { reads: false, lists: false, owns: false, codes: ['not_found', 'not_found', 'not_found'] },
    ],
    [
      'a stranger',
      stranger,
      { reads: false, lists: false, owns: false, codes: ['not_found', 'not_found', 'not_found'] },
    ],
  ];
  for (const [name, who, { reads, lists, owns, codes }] of outcomes) {
    expect([name, (await read(who, made.id)) !== null]).toEqual([name, reads]);
    expect([name, JSON.stringify(await who.client.graphql(all, span)).includes('Rooms')]).toEqual([
      name,
      lists,
    ]);
    expect([name, JSON.stringify(await who.client.graphql(own)).includes('Rooms')]).toEqual([name, owns]);
    expect([name, await attempt(who)]).toEqual([name, codes]);
    const file = await who.client.fetch(`/export/appointments/${made.id}/kvart.ics`);
    expect([name, file.status]).toEqual([name, reads ? 200 : 404]);
  }
  const visitor = { client: kvart.visitor() };
  expect(await attempt(visitor)).toEqual(['sign_in_required', 'sign_in_required', 'sign_in_required']);
  expect((await visitor.client.graphql(own)).errors).toHaveLength(1);
  // What one may not see is answered like what does not exist.
  expect(JSON.stringify(await read(stranger, made.id))).toBe(JSON.stringify(await read(stranger, uuid())));
  const asked = await statementsOf(kvart, () => centre.client.graphql(all, span));
  expect(asked.length).toBeLessThanOrEqual(3);
  const narrowed = await centre.client.data<{ list: { totalCount: number } }>(all, {
    ...span,
    state: 'DONE',
  });
  expect(narrowed.list.totalCount).toBe(0);

  // Hours are one's own, and one zone is the whole centre's.
  expect(
    await run(elsewhere, 'hours', { centreId: centre.actor.id, version: 0, hours: hours() }),
  ).toMatchObject({
    code: 'not_found',
  });
  const other = await kvart.join(centre.actor, 'editor');
  const zone = hours({ timeZone: 'Europe/Ljubljana' });
  expect(await run(other, 'hours', { centreId: centre.actor.id, version: 0, hours: zone })).toMatchObject({
    version: 1,
  });
  expect(await run(other, 'hours', { centreId: centre.actor.id, version: 0, hours: zone })).toMatchObject({
    code: 'stale_version',
  });
  expect((await slotsOf(guest, serviceId, addDays(today, 9)))?.timeZone).toBe('Europe/Ljubljana');
  expect(
    await run(other, 'hours', {
      ...{ centreId: centre.actor.id, version: 1 },
      hours: hours({ hours: [{ weekday: 7, fromMinute: 600, untilMinute: 500 }], timeZone: 'Moon/Sea' }),
    }),
  ).toMatchObject({ code: 'invalid_input' });
  // Whoever leaves the centre is met no more.
  await query('UPDATE memberships SET ended_at = now() WHERE person_id = $1', [other.person.id]);
  const left = await slotsOf(guest, serviceId, addDays(today, 9));
  expect(new Set(left?.slots.flatMap(({ advisers }) => advisers.map(({ name }) => name)))).toEqual(
    new Set([centre.person.name]),
  );
});
