import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../platform/database/index.ts';
import { Tasks } from '../../platform/jobs/task-list.ts';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { DigestMails } from './digest-mails.ts';
import { LineSources } from './line-sources.ts';
import { NotificationsService } from './notifications.service.ts';
import type { Tidings } from './tidings.ts';

type Person = Awaited<ReturnType<KvartApp['member']>>;
interface Line {
  id: string;
  text: string;
  count: number;
  readAt: string | null;
  subjectId: string;
}

let kvart: KvartApp;
let sender: Person;
const sockets: Socket[] = [];
beforeAll(async () => {
  kvart = await startKvart();
  sender = await kvart.member('owner', { name: 'Studio Pod lipo' });
  // A thing of the spec's own: what the words are made of is its business.
  kvart.app.get(LineSources, { strict: false }).register('mention', {
    lines: async (rows, locale) =>
      new Map(rows.map(({ id, facts }) => [id, { thing: `${facts.name} (${locale})`, path: '/home' }])),
  });
});
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await kvart.close();
});

const listQuery = `query ($unread: Boolean, $first: Int, $after: String) {
  notifications(unread: $unread, first: $first, after: $after) {
    nodes { id text count readAt subjectId path type } pageInfo { hasNextPage endCursor } }
  unreadNotifications }`;
const readMutation = `mutation ($input: ReadNotificationsInput!) { result: readNotifications(input: $input) {
  __typename ... on NotificationsRead { unread } ... on UserError { code } } }`;
const settingsShape = `__typename ... on UserError { code } ... on InvalidInput { issues { code path } }
  ... on NotificationSettings { rhythm quietHours { from to } timeZone choices { type inApp mail push }
    mutes { id kind label } }`;
const changeMutation = `mutation ($input: ChangeNotificationSettingsInput!) {
  result: changeNotificationSettings(input: $input) { ${settingsShape} } }`;
const muteMutation = `mutation ($input: MuteNotificationsInput!) { result: muteNotifications(input: $input) { ${settingsShape} } }`;
const unmuteMutation = `mutation ($id: ID!) { result: unmuteNotifications(id: $id) { ${settingsShape} } }`;

const list = async ({ client }: Pick<Person, 'client'>, variables: object = {}) => {
  const data = await client.data<{
    notifications: { nodes: Line[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
    unreadNotifications: number;
  }>(listQuery, variables as Record<string, unknown>);
  return { ...data.notifications, unread: data.unreadNotifications };
};
const read = async ({ client }: Pick<Person, 'client'>, input: object) =>
  (await client.data<{ result: { unread: number } }>(readMutation, { input })).result;
const change = async ({ client }: Pick<Person, 'client'>, input: object) =>
  (await client.data<{ result: Record<string, unknown> }>(changeMutation, { input })).result;

const app = <T>(type: abstract new (...args: never[]) => T): T =>
  kvart.app.get(type as never, { strict: false });

/** Tells as a handler of an event would. */
function tell(
  receivers: Pick<Person, 'person'>[],
  {
    event = crypto.randomUUID() as string,
    at,
    ...more
  }: Partial<Tidings> & { event?: string; at?: Date } = {},
): Promise<void> {
  return app(Database).transaction((tx) =>
    app(NotificationsService).tell(
      tx,
      { id: event },
      {
        type: 'mention',
        subject: { type: 'note', id: crypto.randomUUID() },
        actorId: sender.actor.id,
        facts: { name: 'Trg' },
        receivers: receivers.map(({ person }) => ({ personId: person.id })),
        ...more,
      },
      at,
    ),
  );
}

/** Writes the mail that is due at that moment. */
const mailAt = (who: Pick<Person, 'person'>, at: Date) => app(DigestMails).mail(who.person.id, at);
const mailsTo = async ({ person }: Pick<Person, 'person'>) => {
  await expect
    .poll(async () => {
      const { rows } = await kvart.database.pool.query(
        `SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'mail.send'`,
      );
      return rows.length;
    })
    .toBe(0);
  return kvart.mailbox.mails.filter(({ to }) => to.includes(person.email));
};
const hours = (n: number) => new Date(Date.now() + n * 3_600_000);

describe('a line', () => {
  it('stands for all news of a kind about one thing, and is told live', async () => {
    const reader = await kvart.person();
    const session = reader.client.cookie('kvart_session');
    const socket = io(kvart.url, {
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: { origin: kvart.url, cookie: `kvart_session=${session}` },
    });
    sockets.push(socket);
    const heard: string[] = [];
    socket.onAny((event: string) => heard.push(event));
    await new Promise<void>((resolve) => socket.once('connect', resolve));

    const subject = { type: 'note', id: crypto.randomUUID() };
    for (let edit = 0; edit < 20; edit += 1) await tell([reader], { subject });
    await tell([reader]);
    const { nodes, unread } = await list(reader);
    expect(nodes.map(({ count }) => count)).toEqual([1, 20]);
    expect(nodes[1]?.text).toBe('Studio Pod lipo mentioned you in “Trg (en)”');
    expect(unread).toBe(2);
    await expect.poll(() => heard).toContain('notification.changed');
  });

  it('counts one event once, however often it is delivered, and also at once', async () => {
    const reader = await kvart.person();
    const event = crypto.randomUUID();
    const subject = { type: 'note', id: crypto.randomUUID() };
    await Promise.all([1, 2, 3].map(() => tell([reader], { event, subject })));
    await tell([reader], { event, subject });
    expect((await list(reader)).nodes).toMatchObject([{ count: 1 }]);
    // The queue delivers again as well: the handler runs once.
    const handled = app(Tasks).list()['interests.notify'];
    expect(handled).toBeTypeOf('function');
  });

  it('begins anew after it was read, and is nobody else’s', async () => {
    const [reader, other] = [await kvart.person(), await kvart.person()];
    const subject = { type: 'note', id: crypto.randomUUID() };
    await tell([reader, other], { subject });
    await tell([reader, other], { subject });
    const [line] = (await list(reader)).nodes;
    expect(await read(other, { ids: [line?.id] })).toMatchObject({ unread: 1 });
    expect((await list(reader)).unread).toBe(1);
    expect(await read(reader, { subject })).toEqual({ __typename: 'NotificationsRead', unread: 0 });
    expect((await list(reader, { unread: true })).nodes).toEqual([]);
    await tell([reader], { subject });
    expect((await list(reader)).nodes).toMatchObject([{ id: line?.id, count: 1, readAt: null }]);
    expect(await read(reader, { all: true })).toMatchObject({ unread: 0 });
    expect(await read(reader, {})).toMatchObject({ code: 'invalid_input' });
    expect(await read(reader, { ids: ['x'] })).toMatchObject({ code: 'invalid_input' });
  });

  it('comes page by page, newest first', async () => {
    const reader = await kvart.person();
    for (let n = 1; n <= 5; n += 1) await tell([reader], { facts: { name: n }, at: new Date(2026, 0, n) });
    const first = await list(reader, { first: 3 });
    const second = await list(reader, { first: 3, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ text }) => text.match(/\d/)?.[0])).toEqual([...'54321']);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const bad = await reader.client.graphql(listQuery, { after: 'nonsense' });
    expect(bad.errors).toHaveLength(1);
  });

  it('is gone for who has left the actor it was told for, and where nothing is behind it', async () => {
    const boss = await kvart.member();
    const leaver = await kvart.join(boss.actor, 'editor');
    await tell([], { receivers: [{ personId: leaver.person.id, forActorId: boss.actor.id }] });
    expect((await list(leaver)).unread).toBe(1);
    await kvart.database.pool.query('UPDATE memberships SET ended_at = now() WHERE person_id = $1', [
      leaver.person.id,
    ]);
    expect(await list(leaver)).toMatchObject({ nodes: [], unread: 0 });

    await tell([boss], {
      type: 'interest_received',
      subject: { type: 'interest', id: crypto.randomUUID() },
      facts: { version: 1 },
    });
    expect((await list(boss)).nodes).toEqual([]);
    expect((await list(boss)).unread).toBe(0);
  });

  it('is for those signed in', async () => {
    const { errors } = await kvart.visitor().graphql(listQuery, {});
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'SIGN_IN_REQUIRED' });
  });
});

describe('the mail', () => {
  it('tells twenty edits in one line, in the language of the receiver, once', async () => {
    const reader = await kvart.person({ locale: 'sl', name: 'Mojca' });
    const subject = { type: 'note', id: crypto.randomUUID() };
    for (let edit = 0; edit < 20; edit += 1) await tell([reader], { subject });
    await tell([reader]);
    await Promise.all([mailAt(reader, hours(1)), mailAt(reader, hours(1))]);
    const [mail, ...others] = await mailsTo(reader);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('2 novosti v Kvartu');
    expect(mail?.text.match(/Studio Pod lipo vas omenja v pogovoru »Trg \(sl\)«/g)).toHaveLength(2);
    await mailAt(reader, hours(2));
    expect(await mailsTo(reader)).toHaveLength(1);
  });

  it('waits for the calm time, and for the end of quiet hours where the person is', async () => {
    const reader = await kvart.person({ timeZone: 'Asia/Tokyo' });
    await change(reader, { quietHours: { from: '21:00', to: '08:30' } });
    // Years ahead: what was due in the past would be sent at once by the clock of today.
    const evening = new Date('2036-03-01T13:00:00Z'); // 22:00 in Tokyo
    await tell([reader], { at: evening });
    await mailAt(reader, new Date('2036-03-01T13:30:00Z'));
    await mailAt(reader, new Date('2036-03-01T23:29:00Z'));
    expect(await mailsTo(reader)).toEqual([]);
    const { rows } = await kvart.database.pool.query<{ runAt: Date }>(
      `SELECT mail_due_at AS "runAt" FROM notifications WHERE person_id = $1`,
      [reader.person.id],
    );
    expect(rows[0]?.runAt.toISOString()).toBe('2036-03-01T23:30:00.000Z');
    await mailAt(reader, new Date('2036-03-01T23:30:00Z'));
    expect(await mailsTo(reader)).toHaveLength(1);
  });

  it('is not written about what was read, wherever it was read', async () => {
    const reader = await kvart.person();
    const subject = { type: 'note', id: crypto.randomUUID() };
    await tell([reader], { subject });
    await read(reader, { subject });
    await mailAt(reader, hours(1));
    expect(await mailsTo(reader)).toEqual([]);
  });

  it('stops with one press: for a type, or for all', async () => {
    const reader = await kvart.person();
    await tell([reader]);
    await mailAt(reader, hours(1));
    const [mail] = await mailsTo(reader);
    const stop = mail?.links.find((link) => link.includes('/unsubscribe/')) ?? '';
    await tell([reader]);
    const pressed = await fetch(`${kvart.url}${new URL(stop).pathname}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(pressed.status).toBe(200);
    await mailAt(reader, hours(3));
    expect(await mailsTo(reader)).toHaveLength(1);
    const settings = await change(reader, {});
    expect(settings.choices).toContainEqual({ type: 'MENTION', inApp: true, mail: false, push: true });
    const forged = await fetch(`${kvart.url}/unsubscribe/${new URL(stop).pathname.split('/').at(-1)}x`, {
      method: 'POST',
    });
    expect(forged.status).toBe(404);
  });
});

describe('the settings', () => {
  it('show each type that something tells of, and change what waits', async () => {
    const reader = await kvart.person();
    await tell([reader]);
    const settings = await change(reader, {
      rhythm: 'DAILY',
      quietHours: { from: '22:00', to: '07:00' },
      choices: [{ type: 'MENTION', inApp: false, mail: false, push: false }],
    });
    expect(settings).toMatchObject({ rhythm: 'DAILY', quietHours: { from: '22:00', to: '07:00' } });
    await mailAt(reader, new Date(Date.now() + 86_400_000 * 3));
    expect(await mailsTo(reader)).toEqual([]);
    await read(reader, { all: true });
    await tell([reader]);
    expect((await list(reader)).unread).toBe(0);
    expect(await change(reader, { quietHours: null })).toMatchObject({ quietHours: null, rhythm: 'DAILY' });
    expect(await change(reader, { quietHours: { from: '25:00', to: '07:00' } })).toMatchObject({
      issues: [{ code: 'invalid_format', path: ['quietHours', 'from'] }],
    });
  });

  it('silence a thing, an actor or a type, and let it speak again', async () => {
    const reader = await kvart.person();
    const subject = { type: 'note', id: crypto.randomUUID() };
    await tell([reader], { subject });
    const [line] = (await list(reader)).nodes;
    const mute = async (what: string) =>
      (
        await reader.client.data<{ result: { mutes: { id: string; label: string }[] } }>(muteMutation, {
          input: { notificationId: line?.id, what, span: 'DAY' },
        })
      ).result;
    const unmute = (id: string) => reader.client.data(unmuteMutation, { id });
    for (const [what, label] of [
      ['THING', 'Trg (en)'],
      ['ACTOR', 'Studio Pod lipo'],
      ['TYPE', 'mention'],
    ] as const) {
      await read(reader, { all: true });
      const [kept] = (await mute(what)).mutes;
      expect(kept?.label).toBe(label);
      await tell([reader], { subject });
      expect((await list(reader)).unread).toBe(0);
      await unmute(kept?.id ?? '');
      await tell([reader], { subject });
      expect((await list(reader)).unread).toBe(1);
    }
    const stranger = await kvart.person();
    const refused = await stranger.client.data<{ result: object }>(muteMutation, {
      input: { notificationId: line?.id, what: 'THING', span: 'DAY' },
    });
    expect(refused.result).toMatchObject({ __typename: 'NotFound' });
  });
});
