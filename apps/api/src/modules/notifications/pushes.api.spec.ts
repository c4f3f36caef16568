import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../platform/database/index.ts';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { pushService } from '../../testing/push-service.ts';
import { DigestMails } from './digest-mails.ts';
import { LineSources } from './line-sources.ts';
import { NotificationsService } from './notifications.service.ts';
import { Pushes } from './pushes.ts';

type Person = Awaited<ReturnType<KvartApp['person']>>;

let kvart: KvartApp;
let service: Awaited<ReturnType<typeof pushService>>;
beforeAll(async () => {
  service = await pushService();
  kvart = await startKvart({ PUSH_HOSTS: service.host });
  kvart.app.get(LineSources, { strict: false }).register('mention', {
    lines: async (rows, locale) =>
      new Map(rows.map(({ id }) => [id, { thing: `Trg ${locale}`, path: '/home', quote: 'Pridi!' }])),
  });
});
afterAll(async () => {
  await kvart.close();
  await service.close();
});

const shape = `__typename ... on UserError { code } ... on InvalidInput { issues { code path } }
  ... on NotificationSettings { pushKey devices { id device current } }`;
interface Settings {
  __typename: string;
  pushKey: string;
  devices: { id: string; current: boolean }[];
}
const add = async ({ client }: Person, input: object = service.subscription()) =>
  (
    await client.data<{ result: Settings }>(
      `mutation ($input: AddPushDeviceInput!) { result: addPushDevice(input: $input) { ${shape} } }`,
      { input },
    )
  ).result;
const remove = async ({ client }: Person, id: string) =>
  (
    await client.data<{ result: Settings }>(
      `mutation ($id: ID!) { result: removePushDevice(id: $id) { ${shape} } }`,
      { id },
    )
  ).result;
const app = <T>(type: abstract new (...args: never[]) => T): T =>
  kvart.app.get(type as never, { strict: false });
const tell = ({ person }: Person): Promise<void> =>
  app(Database).transaction((tx) =>
    app(NotificationsService).tell(
      tx,
      { id: crypto.randomUUID() },
      {
        type: 'mention',
        subject: { type: 'note', id: crypto.randomUUID() },
        receivers: [{ personId: person.id }],
      },
    ),
  );
const soon = () => new Date(Date.now() + 120_000);
const pushNow = ({ person }: Person) => app(Pushes).push(person.id, soon());
const jobsLeft = async (name: string) =>
  (
    await kvart.database.pool.query<{ attempts: number }>(
      `SELECT attempts FROM graphile_worker.jobs WHERE task_identifier = $1`,
      [name],
    )
  ).rows;
const sent = () => expect.poll(() => jobsLeft('notifications.push-to-device')).toEqual([]);

describe('a push', () => {
  it('reaches the browser, which alone can read it, in the language of the person; opened, it needs no mail', async () => {
    const reader = await kvart.person({ locale: 'de' });
    const { pushKey, devices } = await add(reader);
    expect(devices).toMatchObject([{ current: true }]);
    await tell(reader);
    await pushNow(reader);
    await sent();
    const [push, ...others] = service.received.splice(0);
    expect(others).toEqual([]);
    expect(push?.content).toMatchObject({
      title: expect.stringContaining('„Trg de“') as string,
      body: 'Pridi!',
      path: '/home',
    });
    expect(push?.isFrom(pushKey)).toBe(true);
    expect(push?.headers).toMatchObject({ ttl: '86400', 'content-encoding': 'aes128gcm' });

    // What the browser's worker does when the person opens it.
    await reader.client.data(
      'mutation ($input: ReadNotificationsInput!) { readNotifications(input: $input) { __typename } }',
      { input: { ids: push?.content.ids } },
    );
    await app(DigestMails).mail(reader.person.id, soon());
    expect(await jobsLeft('mail.send')).toEqual([]);
    expect(kvart.mailbox.mails).toEqual([]);
  });

  it('is one for many lines, and none for what was read in the meantime', async () => {
    const reader = await kvart.person();
    await add(reader);
    for (let n = 0; n < 5; n += 1) await tell(reader);
    await pushNow(reader);
    await sent();
    expect(service.received.splice(0).map(({ content }) => content.title)).toEqual([
      '5 pieces of news in Kvart',
    ]);
    await tell(reader);
    await reader.client.data('mutation { readNotifications(input: { all: true }) { __typename } }');
    await pushNow(reader);
    await sent();
    expect(service.received).toEqual([]);
  });

  it('goes nowhere once the session is over, and a browser that is gone is forgotten', async () => {
    const reader = await kvart.person();
    const { devices } = await add(reader);
    const left = () =>
      kvart.database.pool.query('SELECT 1 FROM push_subscriptions WHERE person_id = $1', [reader.person.id]);
    await tell(reader);
    service.answer(410);
    await pushNow(reader);
    await sent();
    expect((await left()).rows).toEqual([]);
    service.answer(201);

    await add(reader);
    await kvart.database.pool.query('UPDATE sessions SET revoked_at = now() WHERE person_id = $1', [
      reader.person.id,
    ]);
    await tell(reader);
    await pushNow(reader);
    await sent();
    expect(service.received).toEqual([]);
    expect(devices).toHaveLength(1);
  });

  it('is tried again where the service is away', async () => {
    const reader = await kvart.person();
    await add(reader);
    await tell(reader);
    service.answer(503);
    await pushNow(reader);
    await expect
      .poll(async () => (await jobsLeft('notifications.push-to-device'))[0]?.attempts)
      .toBeGreaterThan(0);
    service.answer(201);
    await expect.poll(() => service.received.length, { timeout: 10_000 }).toBe(1);
    service.received.splice(0);
  });
});

describe('devices', () => {
  it('are taken from known push services alone', async () => {
    const reader = await kvart.person();
    for (const endpoint of [
      'http://169.254.169.254/x',
      'http://127.0.0.1:1/x',
      'https://intranet.example/x',
      'x',
    ])
      expect(await add(reader, { ...service.subscription(), endpoint })).toMatchObject({
        issues: [{ code: 'invalid_url', path: ['endpoint'] }],
      });
    expect(await add(reader, { ...service.subscription(), auth: '?' })).toMatchObject({
      __typename: 'InvalidInput',
    });
  });

  it('are one for a browser, of who is signed in there, and nobody else’s to remove', async () => {
    const [reader, other] = [await kvart.person(), await kvart.person()];
    const browser = service.subscription();
    await add(reader, browser);
    await add(reader, browser);
    const { devices } = await add(reader, service.subscription());
    expect(devices).toHaveLength(1);
    const [mine] = devices;
    expect(await remove(other, mine?.id ?? '')).toMatchObject({ __typename: 'NotFound' });
    expect(await remove(reader, mine?.id ?? '')).toMatchObject({ devices: [] });
    const handed = service.subscription();
    await add(reader, handed);
    expect((await add(other, handed)).devices).toHaveLength(1);
    const { rows } = await kvart.database.pool.query(
      'SELECT person_id FROM push_subscriptions WHERE endpoint = $1',
      [handed.endpoint],
    );
    expect(rows).toEqual([{ person_id: other.person.id }]);
  });
});
